import CKernels

extension OpTable {
    /// Where values come from.
    static let sourceRows: [Op] = [
        Op(
            "full", "one number everywhere", fusion: .full, shape: Rule.told, dtype: Rule.toldDType, anyDType: true,
            cpu: { y, out in
                let scalar = y.arguments.scalar
                ck_fill(y.dtype.rawValue, y.shape.count, scalar.double, scalar.int, scalar.isInt, out)
            }, gradient: nil),
        Op(
            "arange", "scalar, scalar + x, scalar + 2x, …", shape: Rule.told, dtype: Rule.toldDType,
            cpu: { y, out in ck_arange(y.dtype.rawValue, y.shape.count, y.arguments.scalar.double, y.arguments.x, out) }, gradient: nil),
        Op("constant", "a value made outside the graph", shape: Rule.told, dtype: Rule.toldDType, gradient: nil),
        Op(
            "custom", "values whose gradient rule, number i, is a surface's; a is their row, the inputs follow", shape: Rule.told, dtype: Rule.sameDType, aliases: true,
            gradient: { _, _, _ in }),
        Op("leaf", "what gradients are asked for", shape: Rule.sameShape, dtype: Rule.sameDType, aliases: true, gradient: nil),
    ]
}
