protocol Source { associatedtype Item; func peek() -> Item?; var all: [Item] { get }; var one: Item { get }; func pair() -> (Item, Int) }
struct Nums: Source { func peek() -> Int? { 1 }; var all: [Int] { [1,2] }; var one: Int { 7 }; func pair() -> (Int, Int) { (1, 2) } }
let u: any Source = Nums()
print(u.one)
let o = u.one
print(type(of: o))
print(u.peek() as Any)
print(u.all)
let a = u.all
print(a.count, a[0])
let p = u.pair()
print(p)
if let x = u.peek() { print(x) }
func show(_ s: any Source) { print(s.peek() ?? "none") ; for i in s.all { print(i) } }
show(u)
// expect: 7
// expect: Int
// expect: Optional(1)
// expect: [1, 2]
// expect: 2 1
// expect: (1, 2)
// expect: 1
// expect: 1
// expect: 1
// expect: 2
