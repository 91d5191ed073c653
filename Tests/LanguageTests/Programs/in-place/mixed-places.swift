// Dictionaries, subscripts, tuples, optionals, observers and payloads changed through each other.
struct Stack<T> { private(set) var items: [T] = []; mutating func push(_ x: T) { items.append(x) }; mutating func pop() -> T? { items.popLast() }
  subscript(i: Int) -> T { get { items[i] } set { items[i] = newValue } } }
var st = Stack<[Int]>()
st.push([1]); st.push([2])
st[0].append(9); st[1][0] += 5
print(st.items, st.pop()!, st.items.count)
var table: [String: Stack<Int>] = [:]
table["a", default: Stack()].push(1)
table["a"]!.push(2)
table["a"]?[0] = 7
print(table["a"]!.items, table["b"]?.items as Any)
var m: [[Int]] = Array(repeating: Array(repeating: 0, count: 3), count: 3)
for i in 0..<3 { for j in 0..<3 { m[i][j] = i * j; m[i][j] += 1 } }

var table2 = [9, 9]; swap(&m[0], &table2)
print(m)
final class Node { var kids: [String: Node] = [:]; var count = 0
  func insert(_ w: Substring) { count += 1; guard let c = w.first else { return }; let k = kids[String(c)] ?? Node(); kids[String(c)] = k; k.insert(w.dropFirst()) } }
let root = Node(); for w in ["ab", "ac", "b"] { root.insert(Substring(w)) }
print(root.count, root.kids["a"]!.count, root.kids["a"]!.kids.count, root.kids["b"]!.count)
var opt: [Int]? = [1]
opt?.append(2); opt![0] = 5
print(opt as Any)
var tup = (list: [1], n: 2)
tup.list.append(3); tup.n += 1
print(tup)
enum Shape { case poly([Int]); mutating func add(_ n: Int) { if case .poly(var p) = self { p.append(n); self = .poly(p) } } }
var sh = Shape.poly([1]); sh.add(2); print(sh)
func inoutTwice(_ a: inout [Int], _ b: inout Int) { a.append(b); b += a.count }
var arr = [1], n = 5
inoutTwice(&arr, &n); print(arr, n)
struct Obs { var log: [String] = [] { didSet { changes += 1 } }; var changes = 0 }
var obs = Obs(); obs.log.append("a"); obs.log[0] += "b"; print(obs.log, obs.changes)
class Holder { var dict: [Int: [String]] = [:]; static var shared: [String: Int] = [:] }
let h = Holder(); h.dict[1, default: []].append("x"); h.dict[1]![0] += "y"; Holder.shared["q", default: 0] += 3; print(h.dict, Holder.shared)
var nestedDict: [String: [String: Int]] = [:]
nestedDict["a", default: [:]]["b", default: 0] += 1; nestedDict["a"]?["b"]? += 1; nestedDict["a"]!["b"]! *= 10; print(nestedDict)
// expect: [[1, 9], [7]] [7] 1
// expect: [7, 2] nil
// expect: [[9, 9], [1, 2, 3], [1, 3, 5]]
// expect: 3 2 2 1
// expect: Optional([5, 2])
// expect: (list: [1, 3], n: 3)
// expect: poly([1, 2])
// expect: [1, 5] 7
// expect: ["ab"] 2
// expect: [1: ["xy"]] ["q": 3]
// expect: ["a": ["b": 20]]
