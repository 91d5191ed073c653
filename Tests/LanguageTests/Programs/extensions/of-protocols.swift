extension Sequence {
    func pairs() -> [(Element, Element)] { Array(zip(self, dropFirst())) }
}
extension Comparable {
    func clamped(_ low: Self, _ high: Self) -> Self { min(max(self, low), high) }
}
print([1, 2, 3].pairs().map { $0.0 * $0.1 }, 15.clamped(0, 10), "m".clamped("a", "k"))
// expect: [2, 6] 10 k
