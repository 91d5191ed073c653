/// Element-wise nodes of one shape that are computed together, tile by tile, and reductions of them.
///
/// What only the group itself needs never gets memory: such a member stays unevaluated, keeps its inputs, and is computed anew should anybody ask for it later.
struct FusedGroup {
    /// The shape that all members have.
    let shape: Shape
    /// Inputs before their users.
    var members: [Unmanaged<Node>] = []
    /// Where a member's value goes; nil for what only the group needs.
    var outputs: [Buffer?] = []
    /// Reductions of members, with their memory.
    var endings: [Unmanaged<Node>] = []
    var results: [Buffer] = []
    /// The reductions run along the middle of [outer, n, inner].
    var geometry = Geometry(outer: 1, n: 1, inner: 1)

    struct Geometry: Equatable {
        var outer: Int
        var n: Int
        var inner: Int

        init(outer: Int, n: Int, inner: Int) {
            self.outer = outer
            self.n = n
            self.inner = inner
        }

        /// How axes lie that are neighbours; nil for others.
        init?(_ shape: Shape, _ axes: [Int]) {
            guard let first = axes.first, let last = axes.last, last - first == axes.count - 1 else { return nil }
            outer = shape.product(0..<first)
            n = shape.product(first..<last + 1)
            inner = shape.product(last + 1..<shape.rank)
        }
    }
}
