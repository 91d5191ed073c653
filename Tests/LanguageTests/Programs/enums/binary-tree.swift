indirect enum Tree<T: Comparable> {
    case empty
    case node(Tree, T, Tree)
    func inserting(_ x: T) -> Tree {
        guard case let .node(l, v, r) = self else { return .node(.empty, x, .empty) }
        return x < v ? .node(l.inserting(x), v, r) : .node(l, v, r.inserting(x))
    }
    var sorted: [T] {
        switch self {
        case .empty: []
        case let .node(l, v, r): l.sorted + [v] + r.sorted
        }
    }
}
print([5, 2, 8, 1].reduce(Tree.empty) { $0.inserting($1) }.sorted)
// expect: [1, 2, 5, 8]
