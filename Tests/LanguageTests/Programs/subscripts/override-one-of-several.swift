class Table {
    var cells: [String: Int] = ["a": 1, "b": 2]
    var list = [10, 20, 30]
    subscript(name: String) -> Int? { get { cells[name] } set { cells[name] = newValue } }
    subscript(row i: Int) -> Int { get { list[i] } set { list[i] = newValue } }
    subscript(i: Int) -> Int { list[i] }
    subscript<T: BinaryInteger>(any i: T) -> Int { list[Int(i)] }
    var title: String { "base" }
    var sub: Int { 1 }
}
class Loud: Table {
    override subscript(row i: Int) -> Int { get { super[row: i] * 2 } set { super[row: i] = newValue + 1 } }
    subscript(pair a: Int, b: Int) -> Int { self[row: a] + self[b] }
    override var title: String { "loud" }
    override subscript<T: BinaryInteger>(any i: T) -> Int { -super[any: i] }
}
class Louder: Loud {
    override subscript(i: Int) -> Int { super[i] + 1000 }
    override subscript(name: String) -> Int? { get { super[name].map { $0 + 5 } } set { super[name] = newValue.map { $0 * 2 } } }
}
let t: Table = Louder(), l = Loud(), r = Louder()
print(t["a"] as Any, t[row: 1], t[2], l["b"]!, l[row: 0], l[1], l[pair: 0, 1], r[pair: 2, 2], l[any: 1 as UInt8], t[any: 1 as Int64])
l["z"] = 9; l[row: 0] = 7; r["a"] = 4; r["b"]! += 1
print(l["z"]!, l[row: 0], l[0], r["a"]!, r["b"]!, r.title, r.sub)
// expect: Optional(6) 40 1030 2 20 20 40 1090 -20 -20
// expect: 9 16 8 13 21 loud 1
