let r = [1, 2, 3].reversed().map { $0 * 2 }
print(r, type(of: r))
let f = [1, 2, 3].reversed().filter { $0 > 1 }
print(f, type(of: f))
let s = sequence(first: 1) { $0 < 50 ? $0 * 2 : nil }.lazy.prefix(3)
print(Array(s))
print(Array((1...3).lazy.map { $0 * 2 }.reversed().map { $0 + 1 }))
print(zip([1, 2], [3, 4]).map { $0 + $1 }, [1, 2, 3].prefix(2).map { $0 }, [[1], [2]].joined().map { $0 })
print([3, 1, 2].lazy.map { $0 * 2 }.sorted(), Array([1, 2, 3].lazy.filter { $0 > 1 }.map { $0 * $0 }))
struct Box<T> { let v: T }
protocol Loud { var volume: Int { get } }
extension Loud { func shout() -> String { String(repeating: "!", count: volume) } }
extension Box: Loud where T == Int { var volume: Int { v } }
extension Loud { var description2: String { "loud" } }
print(Box(v: 3).shout(), Box(v: 1).description2)
func g<T: Loud>(_ b: T) -> String { b.shout() }
print(g(Box(v: 2)))
let so = sequence(first: 1, next: { $0 + 1 }).lazy.filter { $0 % 2 == 0 }.map { $0 * 10 }.prefix(4)
for x in so { print(x, terminator: " ") }
print()
// expect: [6, 4, 2] Array<Int>
// expect: [3, 2] Array<Int>
// expect: [1, 2, 4]
// expect: [7, 5, 3]
// expect: [4, 6] [1, 2] [1, 2]
// expect: [2, 4, 6] [4, 9]
// expect: !!! loud
// expect: !!
// expect: 20 40 60 80 
