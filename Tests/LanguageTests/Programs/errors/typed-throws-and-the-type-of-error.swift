enum E: Error { case a, b(Int) }
enum F: Error { case x }
func f(_ n: Int) throws(E) -> Int { if n > 2 { throw .b(n) }; if n < 0 { throw E.a }; return n }
func m<T: Error>(_ g: () throws(T) -> Int) throws(T) -> Int { try g() }
func show<T>(_ x: T) -> Any.Type { T.self }
do { _ = try f(5) } catch { print(show(error)); switch error { case .a: print("a"); case .b(let n): print("b", n) } }
do { throw E.a } catch { print(show(error)) }
do { throw F.x; } catch { print(show(error)) }
do { _ = try f(3) } catch .a { print("A") } catch .b(let n) where n > 9 { print("big") } catch { print("other", error, show(error)) }
print(show(Result { try f(3) }))
print(show(Result { () throws(E) -> Int in try f(3) }))
do { _ = try m { try f(9) } } catch { print(show(error)) }
do { _ = try m { () throws(E) -> Int in try f(9) } } catch { print(show(error)) }
_ = m { 3 }
do { _ = try [1, 5].map { try f($0) } } catch { print(show(error)) }
do { _ = try [1, 5].map(f) } catch { print(show(error)) }
let r = Result<Int, E> { () throws(E) -> Int in try f(4) }
print(r)
do { print(try r.get()) } catch { print(show(error), error) }
do throws(E) { throw .a } catch { print(show(error)) }
let c = { (n: Int) throws(E) -> Int in if n == 0 { throw .a }; return n }
print(show(c))
let c2 = { (n: Int) in try f(n) }
print(show(c2))
let c3 = f
print(show(c3))
do { if Bool.random() { _ = try f(7) } else { _ = try f(8) }; throw F.x } catch { print(show(error)) }
do { _ = try c2(9) } catch { print(show(error)) }
// expect: E
// expect: b 5
// expect: Error
// expect: Error
// expect: other b(3) E
// expect: Result<Int, Error>
// expect: Result<Int, E>
// expect: Error
// expect: E
// expect: Error
// expect: E
// expect: failure(main.E.b(4))
// expect: E b(4)
// expect: E
// expect: (Int) throws(E) -> Int
// expect: (Int) throws -> Int
// expect: (Int) throws(E) -> Int
// expect: Error
// expect: Error
