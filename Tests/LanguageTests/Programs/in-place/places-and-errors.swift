// What a value was changed to before an error passed stays; places are never left empty.
struct Stop: Error {}
extension Array where Element == Int {
    mutating func appendAndStop(_ n: Int) throws {
        append(n)
        throw Stop()
    }
}
var table = ["a": [1]]
do { try table["a"]!.appendAndStop(2) } catch { print(table["a"]!) }
do { try table["b", default: [9]].appendAndStop(3) } catch { print(table["b"]!) }
do { try table["c"]?.appendAndStop(4) } catch { print("never") }
print(table["c"] as Any, table.count)
// expect: [1, 2]
// expect: [9, 3]
// expect: nil 2
var old = table
table["a"]![0] = 100
table["b", default: []] += [8]
print(old["a"]!, table["a"]!, old["b"]!, table["b"]!)
// expect: [1, 2] [100, 2] [9, 3] [9, 3, 8]
var maybe: [String: Int?] = ["x": 1, "y": nil]
maybe["x"]! = 5
maybe["y"]? = 7
maybe["z"]? = 8
print(maybe["x"]! ?? 0, maybe["y"]! ?? 0, maybe.count)
// expect: 5 7 2
func twice(_ n: inout Int?) { n = n.map { $0 * 2 } }
var plain = ["k": 4]
twice(&plain["k"])
twice(&plain["none"])
print(plain["k"]!, plain.count)
// expect: 8 1
old["a"] = nil
print(old.count, table.count)
// expect: 1 2
