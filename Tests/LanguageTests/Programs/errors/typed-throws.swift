enum E: Error { case a, b(Int) }
enum F: Error { case x }
func f(_ n: Int) throws(E) -> Int { if n > 2 { throw .b(n) }; if n < 0 { throw E.a }; return n }
func n(_ t: () throws(E) -> Int) throws(E) -> Int { try t() }
let y: () throws(E) -> Int = { try f(1) }
protocol P { associatedtype X: Error; func go() throws(X) -> Int }
struct S: P { func go() throws(E) -> Int { throw .a } }
struct T: P { typealias X = Never; func go() -> Int { 4 } }
func run<Q: P>(_ q: Q) throws(Q.X) -> Int { try q.go() }
do { print(try run(S())) } catch { let e: E = error; print(e) }
print(run(T()))
struct V { let n: Int; init(_ n: Int) throws(E) { if n > 3 { throw .b(n) }; self.n = n } 
  var twice: Int { get throws(E) { if n > 1 { throw .a }; return n * 2 } } }
do { let v = try V(2); print(v.n); print(try v.twice) } catch .a { print("a") } catch { switch error { case .a: print("A"); case .b(let k): print("b\(k)") } }
do { _ = try V(20) } catch let e { switch e { case .a: print("A"); case .b(let k): print("b\(k)") } }
do { _ = try V(20) } catch let e as E { print("E", e) }
do { _ = try V(20) } catch E.b { print("Eb") } catch { print("no") }
do { _ = try V(20) } catch is E { print("isE") }
func up() throws -> Int { try f(5) }
do { _ = try up() } catch { print(error is E) }
func any() throws(any Error) { throw F.x }
do { try any() } catch { print(error) }
func wrap<Err: Error>(_ g: () throws(Err) -> Int) throws(Err) -> Int {
  do { return try g() } catch { throw error }
}
func wrap2<Err: Error>(_ g: () throws(Err) -> Int) -> Result<Int, Err> {
  do { return .success(try g()) } catch { return .failure(error) }
}
print(wrap2 { () throws(E) in try f(9) })
print(wrap { 3 })
print(wrap2 { 3 })
print(try? f(9) as Any)
let fs: [(Int) throws(E) -> Int] = [f, { $0 }]
for g in fs { do { print(try g(7)) } catch .b(let k) { print("b", k) } catch { print(error) } }
func outer() throws(E) { do { _ = try f(9) } catch .a { print("a") } }
do { try outer() } catch { print(error) }
let res: Result<Int, E> = .failure(.a)
do { print(try res.get()) } catch { switch error { case .a: print("ra"); case .b: print("rb") } }
do { print(try Optional(3).map(f)!) } catch { switch error { case .a: print("ra"); case .b: print("rb") } }
class C { func m() throws(E) { throw .a } }
class D: C { override func m() {} }
D().m()
do { try (D() as C).m() } catch {}
extension E { init?(code: Int) { if code == 0 { self = .a } else { return nil } } }
func viaTernary(_ b: Bool) throws(E) { throw b ? .a : .b(3) }
do { try viaTernary(false) } catch { print(error) }
func nested() throws(E) -> Int { func inner(_ k: Int) throws(E) -> Int { if k == 0 { throw .a }; return k }; return try inner(0) + inner(3) }
do { print(try nested()) } catch { print("nested", error) }
do throws(E) { if Bool.random() || true { throw .b(1) }; print("no") } catch .a { print("a") } catch { print("got", error) }
struct Ent: Error, Equatable { var code: Int }
func ent() throws(Ent) { throw Ent(code: 4) }
do { try ent() } catch { print(error.code) }
func viaLet() throws(Ent) { throw .init(code: 5) }
do { try viaLet() } catch { print(error.code, error == Ent(code: 5)) }
// expect: a
// expect: 4
// expect: 2
// expect: a
// expect: b20
// expect: E b(20)
// expect: Eb
// expect: isE
// expect: true
// expect: x
// expect: failure(main.E.b(9))
// expect: 3
// expect: success(3)
// expect: nil
// expect: b 7
// expect: 7
// expect: b(9)
// expect: ra
// expect: rb
// expect: b(3)
// expect: nested a
// expect: got b(1)
// expect: 4
// expect: 5 true
