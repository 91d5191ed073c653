enum E: Error { case bad(String), worse }
func f(_ n: Int) throws -> Int { if n < 0 { throw E.bad("neg") }; return n }
let r1 = Result { try f(1) }, r2 = Result { try f(-1) }
print(r1, r2, (try? r1.get()) as Any, (try? r2.get()) as Any)
let m = r1.map { $0 + 1 }.mapError { _ in E.worse }; print(m); switch m { case .success(let v): print(v); case .failure(let e): print(e) }
let r3: Result<Int, E> = .failure(.worse), r4: Result<Int, E> = .success(3); print(r3.flatMap { .success($0 * 2) }, r4.flatMap { .success($0 * 2) }, r3.flatMapError { _ in Result<Int, E>.success(0) }, r4.map(String.init))
do { _ = try r3.get() } catch E.worse { print("worse") } catch { print(error) }
print((try? f(2)) ?? 0, (try? f(-2)) == nil, try! f(3)); do { try print(f(-3)) } catch let e as E { print("E", e) }
// expect: success(1) failure(main.E.bad("neg")) Optional(1) nil
// expect: success(2)
// expect: 2
// expect: failure(main.E.worse) success(6) success(0) success("3")
// expect: worse
// expect: 2 true 3
// expect: E bad("neg")
