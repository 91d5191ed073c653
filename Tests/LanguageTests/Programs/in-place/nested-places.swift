// Every one of these changes a value where it lies: copying it each time would take far longer.
final class Holder {
    var list: [Int] = []
    var table: [String: [Int]] = [:]
    func add(_ n: Int) {
        list.append(n)
        table["own", default: []].append(n)
        table["own"]!.append(n)
        table["own"]?.append(n)
        table["none"]?.append(n)
    }
}
struct Row { var cells: [Int] }
struct Grid {
    var rows: [Row] = [Row(cells: Array(repeating: 0, count: 50_000)), Row(cells: [])]
    mutating func bump(_ n: Int) {
        rows[0].cells[n] += n
        rows[1].cells.append(n)
    }
}
protocol Listed { var items: [Int] { get set } }
struct Items: Listed { var items: [Int] = [] }
func fill<T: Listed>(_ target: inout T, _ n: Int) { target.items.append(n) }
func push<C: MutableCollection>(_ collection: inout C, _ n: Int) where C.Index == Int, C.Element == [Int] { collection[0].append(n) }

let holder = Holder()
var grid = Grid()
var items = Items()
var texts: [Int: String] = [:]
var nested: [String: [String: [Int]]] = ["a": ["b": []]]
var lists = [[Int](), [7]]
var slice = ArraySlice([[0], [1], [3]])
let count = 8_000
for n in 0..<count {
    holder.add(n)
    grid.bump(n)
    fill(&items, n)
    push(&lists, n)
    push2(&slice, n)
    texts[0, default: ""] += "x"
    nested["a"]!["b"]!.append(n)
    nested["a"]?["b", default: []].append(n)
    holder.list[n] += 1
}
func push2(_ slice: inout ArraySlice<[Int]>, _ n: Int) { slice[1].append(n) }
print(holder.list.count, holder.table["own"]!.count, holder.table["none"] as Any)
// expect: 8000 24000 nil
print(grid.rows[0].cells[7], grid.rows[1].cells.count, items.items.count, lists[0].count, lists[1])
// expect: 7 8000 8000 8000 [7]
print(slice[1].count, slice[2], texts[0]!.count, nested["a"]!["b"]!.count, holder.list[count - 1])
// expect: 8001 [3] 8000 16000 8000
