struct Pair<T> { let a: T, b: T }
extension Pair: Equatable where T: Equatable {}
extension Pair: CustomStringConvertible where T: CustomStringConvertible {
    var description: String { "(\(a) | \(b))" }
}
print(Pair(a: 1, b: 2) == Pair(a: 1, b: 2), Pair(a: "x", b: "y"))
// expect: true (x | y)
