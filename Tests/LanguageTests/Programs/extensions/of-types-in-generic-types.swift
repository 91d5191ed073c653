struct Outer<T> {
    enum Change { case a(T), b }
    struct Pair { var x: T; var n: Int }
}
extension Outer.Change: Equatable where T: Equatable {}
extension Outer.Pair: Equatable where T: Equatable {}
extension Outer.Pair: Hashable where T: Hashable { func sum() -> Int { n + 1 } }
extension Outer.Pair where T == Int { var total: Int { x + n } }
print(Outer<Int>.Change.a(1) == .a(1), Outer<String>.Pair(x: "a", n: 2) == Outer<String>.Pair(x: "a", n: 2), Outer<Int>.Pair(x: 1, n: 2).total)
print([Outer<Int>.Pair(x: 1, n: 2): "k"].count, Outer<Int>.Change.b != .a(2), Outer<Int>.Pair(x: 1, n: 2).sum())
// expect: true true 3
// expect: 1 true 3
