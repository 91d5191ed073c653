// A number may stand for a sequence, so that operators of sequences take numbers.
struct Twice: Sequence, ExpressibleByIntegerLiteral {
    let items: [Int]
    init(integerLiteral value: Int) { items = [value, value] }
    func makeIterator() -> IndexingIterator<[Int]> { items.makeIterator() }
}
func shown(_ list: [Int]) { print(list) }
shown([1, 2] + (3 as Twice))
// expect: [1, 2, 3, 3]
let pair: Twice = 4
shown(pair + [5])
// expect: [4, 4, 5]

struct Count: ExpressibleByIntegerLiteral { let value: Int; init(integerLiteral value: Int) { self.value = value } }
extension Count: Sequence { func makeIterator() -> IndexingIterator<Range<Int>> { (0..<value).makeIterator() } }
func + (a: Count, b: Count) -> [Int] { Array(a) + Array(b) }
print((3 as Count) + 2)
// expect: [0, 1, 2, 0, 1]
