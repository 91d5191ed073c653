struct Pair<A, B> { let a: A, b: B }
extension Pair where A == B, A: Equatable {
    var same: Bool { a == b }
}
extension Pair {
    func sum() -> Int where A == Int, B == Int { a + b }
}
print(Pair(a: 1, b: 1).same, Pair(a: 2, b: 3).sum())
// expect: true 5
