struct SparseVector<Scalar: Numeric>: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
    private var entries: [(index: Int, value: Scalar)] = []
    init() {}
    init(arrayLiteral xs: Scalar...) { for (i, x) in xs.enumerated() { self[i] = x } }
    init(dictionaryLiteral pairs: (Int, Scalar)...) { pairs.forEach { self[$0] = $1 } }
    private func position(_ i: Int) -> (at: Int, found: Bool) {
        var (lo, hi) = (0, entries.count)
        while lo < hi {
            let mid = lo + (hi - lo) / 2
            if entries[mid].index < i { lo = mid + 1 } else { hi = mid }
        }
        return (lo, lo < entries.count && entries[lo].index == i)
    }
    subscript(i: Int) -> Scalar {
        get { if case let (p, true) = position(i) { entries[p].value } else { .zero } }
        set {
            switch (position(i), newValue == .zero) {
            case let ((p, true), false): entries[p].value = newValue
            case let ((p, true), true): entries.remove(at: p)
            case let ((p, false), false): entries.insert((i, newValue), at: p)
            case ((_, false), true): break
            }
        }
    }
    var nonZero: Int { entries.count }
}
extension SparseVector: Sequence { func makeIterator() -> IndexingIterator<[(index: Int, value: Scalar)]> { entries.makeIterator() } }
extension SparseVector: Equatable { static func == (a: Self, b: Self) -> Bool { a.nonZero == b.nonZero && zip(a, b).allSatisfy { $0 == $1 } } }
extension SparseVector: AdditiveArithmetic {
    static var zero: Self { [] }
    static func + (a: Self, b: Self) -> Self { merge(a, b, +) }
    static func - (a: Self, b: Self) -> Self { merge(a, b, -) }
    private static func merge(_ a: Self, _ b: Self, _ op: (Scalar, Scalar) -> Scalar) -> Self {
        var result = Self(), i = a.makeIterator(), j = b.makeIterator()
        var (x, y) = (i.next(), j.next())
        while true {
            switch (x, y) {
            case (nil, nil): return result
            case let (p?, q?) where p.index == q.index: result[p.index] = op(p.value, q.value); (x, y) = (i.next(), j.next())
            case let (p?, q?) where p.index < q.index: result[p.index] = op(p.value, .zero); x = i.next()
            case let (p?, nil): result[p.index] = op(p.value, .zero); x = i.next()
            case let (_, q?): result[q.index] = op(.zero, q.value); y = j.next()
            }
        }
    }
}
extension SparseVector: CustomStringConvertible {
    var description: String { "{" + entries.map { "\($0.index): \($0.value)" }.joined(separator: ", ") + "}" }
    func dot(_ o: Self) -> Scalar { reduce(into: .zero) { $0 += $1.value * o[$1.index] } }
}
extension SparseVector where Scalar: BinaryFloatingPoint {
    var norm: Scalar { dot(self).squareRoot() }
    func normalized() throws -> Self {

        guard nonZero > 0 else { throw ZeroVector() }
        return reduce(into: Self()) { [n = norm] in $0[$1.index] = $1.value / n }
    }
}
extension Collection { func sum() -> Element where Element: AdditiveArithmetic { reduce(.zero, +) } }
let a: SparseVector<Int> = [5: 2, 1: 7, 100: -3, 9: 0], b: SparseVector = [0, 3, 0, 0, 0, 4]
print(a, b, a + b, a - a == .zero, a.dot(b), a.nonZero, a[1], a[2], separator: " | ")
var c = a
c[1] -= 7; c[100] *= 2; c[3] += 5
print(c, [a, b, c].sum(), c.map(\.index), c.contains { $0.value < 0 }, c.first { $0.value > 2 }.map { $0.index } ?? -1)
let v: SparseVector<Double> = [0: 3, 2: 4]
print(v.norm, try! v.normalized(), (try? SparseVector<Float>().normalized()) as Any, [v, [1.5]].sum())
do { _ = try SparseVector<Double>.zero.normalized() } catch { print(type(of: error), error) }
print(a.sorted { $0.value < $1.value }.map { $0 }.first!, Dictionary(uniqueKeysWithValues: a.map { ($0.index, $0.value) })[100]!)
struct ZeroVector: Error {}
// expect: {1: 7, 5: 2, 100: -3} | {1: 3, 5: 4} | {1: 10, 5: 6, 100: -3} | true | 29 | 3 | 7 | 0
// expect: {3: 5, 5: 2, 100: -6} {1: 10, 3: 5, 5: 8, 100: -9} [3, 5, 100] true 3
// expect: 5.0 {0: 0.6, 2: 0.8} nil {0: 4.5, 2: 4.0}
// expect: ZeroVector ZeroVector()
// expect: (index: 100, value: -3) -3
