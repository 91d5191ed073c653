import Foundation
enum ParseError: Error, Equatable, CustomStringConvertible {
  case empty, bad(Character, at: Int)
  var description: String { switch self { case .empty: return "empty"; case .bad(let c, let i): return "bad \(c) at \(i)" } }
}
struct Parser {
  var chars: [Character]; var pos = 0
  init(_ s: String) throws(ParseError) { guard !s.isEmpty else { throw .empty }; chars = Array(s) }
  mutating func digit() throws(ParseError) -> Int {
    guard pos < chars.count else { throw .empty }
    guard let d = chars[pos].wholeNumberValue else { throw .bad(chars[pos], at: pos) }
    pos += 1
    return d
  }
  mutating func number() throws(ParseError) -> Int { var v = try digit(); while pos < chars.count { v = v * 10 + (try digit()) }; return v }
}
func parse(_ s: String) throws(ParseError) -> Int { var p = try Parser(s); return try p.number() }
for s in ["12", "", "4x"] {
  do { print(try parse(s)) }
  catch .empty { print("was empty") }
  catch .bad(let c, let at) { print("saw", c, at) }
  catch { print("?") }
}
func total(_ ss: [String]) -> Result<Int, ParseError> {
  do throws(ParseError) { var t = 0; for s in ss { t += try parse(s) }; return .success(t) } catch { return .failure(error) }
}
print(total(["1", "2"]), total(["1", "z"]))
class Box<T> { var v: T?; func get() throws(Missing) -> T { guard let v else { throw Missing(name: "v") }; return v }
  struct Missing: Error { var name: String } }
do { print(try Box<Int>().get()) } catch { print(type(of: error), error.name) }
protocol Source { associatedtype Failure: Error; mutating func next() throws(Failure) -> Int? }
struct Count: Source { var n = 0; mutating func next() throws(Never) -> Int? { n += 1; return n < 4 ? n : nil } }
struct Fail: Source { mutating func next() throws(ParseError) -> Int? { throw .empty } }
func drain<S: Source>(_ s: S) throws(S.Failure) -> [Int] { var s = s; var out: [Int] = []; while let x = try s.next() { out.append(x) }; return out }
print(drain(Count()))
do { print(try drain(Fail())) } catch { print(error == .empty) }
func retry<T, E: Error>(_ n: Int, _ body: (Int) throws(E) -> T) throws(E) -> T {
  var last: E?
  for i in 0..<n { do { return try body(i) } catch { last = error; print("again", i) } }
  throw last!
}
do { print(try retry(3) { (i) throws(ParseError) -> Int in if i < 2 { throw .bad("q", at: i) }; return i }) } catch { print(error) }
do { print(try retry(1) { (i) throws(ParseError) -> Int in throw .bad("q", at: i) }) } catch { switch error { case .empty: print("e"); case .bad(_, let at): print("bad", at) } }
print(retry(2) { $0 + 7 })
struct Handler<E: Error> { var run: () throws(E) -> Int; func callAsFunction() throws(E) -> Int { try run() } }
let hh = Handler<ParseError> { () throws(ParseError) in throw .empty }
do { _ = try hh() } catch { print("h", error == .empty) }
let ok = Handler<Never> { 3 }
print(ok())
let opt: Int? = 3
do { print(try opt.map { (x) throws(ParseError) -> Int in if x == 3 { throw .empty }; return x } ?? 0) } catch { print("opt", error) }
print(try! parse("77"), (try? parse("x")) ?? -1)
extension Array { func each<E>(_ f: (Element) throws(E) -> Void) throws(E) { for x in self { try f(x) } } }
[1, 2].each { print($0) }
do { try [1, 2].each { if $0 == 2 { throw ParseError.empty } } } catch { print("each", error) }
do { try [1, 2].each { (x: Int) throws(ParseError) in if x == 2 { throw .empty } } } catch { print("each", error == .empty) }
struct Sub { subscript(i: Int) -> Int { get throws(ParseError) { if i > 1 { throw .bad("s", at: i) }; return i } } }
do { print(try Sub()[1], try Sub()[5]) } catch .bad(_, let at) where at == 5 { print("five") } catch { print(error) }
func both() throws { do { try parse("") } catch .bad { print("bad") } }
do { try both() } catch { print("both", error) }
indirect enum Tree { case leaf, node(Tree, Int, Tree)
  func sum() throws(ParseError) -> Int { switch self { case .leaf: return 0; case .node(let l, let v, let r): if v < 0 { throw .bad("-", at: v) }; return try l.sum() + v + r.sum() } } }
do { print(try Tree.node(.leaf, 3, .node(.leaf, -1, .leaf)).sum()) } catch { print(error) }
let table: [String: (Int) throws(ParseError) -> Int] = ["a": { $0 * 2 }, "b": { (x) throws(ParseError) in throw .bad("b", at: x) }]
for k in table.keys.sorted() { do { print(try table[k]!(4)) } catch { print(error.description) } }
func defaulted(_ f: () throws(ParseError) -> Int = { 9 }) throws(ParseError) -> Int { try f() }
print(try defaulted())
let composed: (String) throws(ParseError) -> Int = { s in let n = try parse(s); return n * 2 }
do { print(try composed("21"), try composed("")) } catch { print(error) }
do { let n = try parse("5"); guard n > 9 else { throw ParseError.empty }; print(n) } catch let e as ParseError { print("as", e) } catch { print("other") }
func lazyRes() -> Result<Int, ParseError> { Result { () throws(ParseError) in try parse("8") } }
print(lazyRes())
switch Result(catching: { () throws(ParseError) in try parse("k") }) { case .success(let v): print(v); case .failure(.empty): print("e"); case .failure(.bad(let c, _)): print("c", c) }
print(try ["1", "22"].map(parse))
do { print(try ["1", "?"].map(parse)) } catch { print("map", error.description) }
// expect: 12
// expect: was empty
// expect: saw x 1
// expect: success(3) failure(bad z at 0)
// expect: Missing v
// expect: [1, 2, 3]
// expect: true
// expect: again 0
// expect: again 1
// expect: 2
// expect: again 0
// expect: bad 0
// expect: 7
// expect: h true
// expect: 3
// expect: opt empty
// expect: 77 -1
// expect: 1
// expect: 2
// expect: each empty
// expect: each true
// expect: five
// expect: both empty
// expect: bad - at -1
// expect: 8
// expect: bad b at 4
// expect: 9
// expect: empty
// expect: as empty
// expect: success(8)
// expect: c k
// expect: [1, 22]
// expect: map bad ? at 0
