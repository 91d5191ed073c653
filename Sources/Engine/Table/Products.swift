/// The gradients of products without a division, for where they are differentiated again and a factor is 0.
///
/// The usual rules divide the product by each factor and put a constant where that can't be done: right, but with no derivative of its own there. Here every factor is left
/// out in turn, which takes n times the memory, so it is done only where a gradient is recorded and there is a 0.
enum Products {
    /// Whether one of a mask's elements is set.
    static func hasZeros(_ mask: Node) throws -> Bool {
        try Core.truth(Tensor(Build.reduce(OpTable.row("any"), mask, Array(0..<mask.shape.rank), keepdims: false)))
    }

    /// Of each element the product of the others along the axes, in x's shape.
    static func ofOthers(_ x: Node, _ axes: [Int]) throws -> Node {
        let rest = (0..<x.shape.rank).filter { !axes.contains($0) }
        let order = rest + axes
        let length = axes.reduce(1) { $0 * x.shape[$1] }
        let lines = rest.reduce(1) { $0 * x.shape[$1] }
        let rows = try Build.reshape(Build.transpose(x, order), Shape([lines, 1, length]))
        let products = try Build.reduce(OpTable.row("prod"), leavingOut(rows, length), [2], keepdims: false)
        var back = [Int](repeating: 0, count: order.count)
        for (at, axis) in order.enumerated() { back[axis] = at }
        return try Build.transpose(Build.reshape(products, Shape(order.map { x.shape[$0] })), back)
    }

    /// The gradient of running products: of element k the sum over i from k on of g of i times the product up to i without k.
    static func runningGradient(_ x: Node, _ g: Node, _ axis: Int) throws -> Node {
        let order = (0..<x.shape.rank).filter { $0 != axis } + [axis]
        let length = x.shape[axis]
        let lines = length == 0 ? 0 : x.shape.count / length
        let rows = try Build.reshape(Build.transpose(x, order), Shape([lines, 1, length]))
        var arguments = Arguments(try leavingOut(rows, length))
        arguments.i = 2
        let inside = try Build.triangle(length, x.dtype) { $0 <= $1 }
        let weights = try Build.reshape(Build.transpose(g, order), Shape([lines, 1, length]))
        let sums = try Build.reduce(Rows.sum, Evaluator.make(Rows.cumprod, arguments) * weights * inside, [2], keepdims: false)
        var back = [Int](repeating: 0, count: order.count)
        for (at, place) in order.enumerated() { back[place] = at }
        return try Build.transpose(Build.reshape(sums, Shape(order.map { x.shape[$0] })), back)
    }

    /// Of lines [lines, 1, n] the matrices [lines, n, n] of which row k has a 1 in place of element k.
    private static func leavingOut(_ rows: Node, _ length: Int) throws -> Node {
        let shape = try Shape([rows.shape[0], length, length])
        let diagonal = try Build.cast(Build.triangle(length, rows.dtype) { $0 == $1 }, .bool)
        return try Build.select(diagonal, Build.full(Shape(), 1, rows.dtype), Build.broadcast(rows, shape))
    }
}
