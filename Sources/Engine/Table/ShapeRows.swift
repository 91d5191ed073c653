import CKernels

extension OpTable {
    /// The same elements in another order or shape.
    static let shapeRows: [Op] = [
        Op(
            "reshape", "the same elements in another shape", shape: Rule.told, dtype: Rule.sameDType, saves: .none, step: "View", aliases: true,
            gradient: { y, g, w in try w.give(y, 0, Build.reshape(g, y.x.shape)) }),
        Op(
            "transpose", "the axes in the order of the list",
            shape: { _, x in
                var shape = x.a!.shape
                for (at, axis) in x.list.enumerated() { shape[at] = x.a!.shape[axis] }
                return shape
            }, dtype: Rule.sameDType, saves: .none, step: "Permute", anyDType: true,
            cpu: { y, out in
                let from = y.x.shape.strides
                var shape = y.shape.c
                var strides = y.shape
                for (at, axis) in y.arguments.list.enumerated() { strides.store(from[axis], at: at) }
                ck_gather_strided(Int32(y.dtype.size), &shape, &strides.c, y.x.pointer, out)
            },
            gradient: { y, g, w in
                var back = y.arguments.list
                for (at, axis) in y.arguments.list.enumerated() { back[axis] = at }
                try w.give(y, 0, Build.transpose(g, back))
            }),
        Op(
            "broadcast_to", "repeated along axes of length 1 and new ones in front", fusion: .broadcast, shape: Rule.told, dtype: Rule.sameDType, saves: .none, step: "Expand", anyDType: true,
            cpu: { y, out in
                var shape = y.shape.c
                var strides = y.x.shape.strides(in: y.shape).c
                ck_gather_strided(Int32(y.dtype.size), &shape, &strides, y.x.pointer, out)
            },
            gradient: { y, g, w in try w.give(y, 0, g) }),
        Op(
            "concat", "one behind the other along axis i",
            shape: { _, x in
                var shape = x.more[0].shape
                for part in x.more.dropFirst() {
                    for axis in 0..<shape.rank where axis != x.i {
                        if part.shape.rank != shape.rank || part.shape[axis] != shape[axis] {
                            throw EngineError.value("all the input array dimensions except for the concatenation axis must match exactly: \(shape.text) and \(part.shape.text) along axis \(x.i)")
                        }
                    }
                    shape[x.i] += part.shape[x.i]
                }
                return shape
            },
            dtype: { _, x in
                for part in x.more where part.dtype != x.more[0].dtype { throw EngineError.type("concat: the dtypes \(x.more[0].dtype.name) and \(part.dtype.name) differ") }
                return x.more[0].dtype
            }, saves: .none, step: "Cat", anyDType: true,
            cpu: { y, out in
                let axis = y.arguments.i
                let outer = y.shape.product(0..<axis)
                let row = y.shape.product(axis..<y.shape.rank) * y.dtype.size
                var at = 0
                for part in y.arguments.more {
                    let length = part.shape.product(axis..<part.shape.rank) * y.dtype.size
                    for o in 0..<outer { (out + o * row + at).copyMemory(from: part.pointer + o * length, byteCount: length) }
                    at += length
                }
            },
            gradient: { y, g, w in
                let axis = y.arguments.i
                let strides = y.shape.strides
                var at = 0
                for (i, part) in y.arguments.more.enumerated() {
                    let offset = at * strides[axis]
                    try w.give(y, i, Build.strided(g, part.shape, offset, strides))
                    at += part.shape[axis]
                }
            }),
        Op("copy", "the same value in memory of its own", fusion: .copy, shape: Rule.sameShape, dtype: Rule.sameDType, saves: .none, anyDType: true, cpu: copy, gradient: { y, g, w in try w.give(y, 0, g) }),
        Op("stop_gradient", "the same value, as a constant", fusion: .copy, shape: Rule.sameShape, dtype: Rule.sameDType, aliases: true, gradient: nil),
        Op(
            "cast", "the same values in another dtype", fusion: .cast, shape: Rule.sameShape, dtype: Rule.toldDType, saves: .none, step: "ToCopy", anyDType: true,
            cpu: { y, out in ck_cast(y.x.dtype.rawValue, y.dtype.rawValue, y.shape.count, y.x.pointer, out) }, gradient: { y, g, w in try w.give(y, 0, g) }),
    ]

    private static let copy: Op.CPUKernel = { y, out in out.copyMemory(from: y.x.pointer, byteCount: y.bytes) }
}
