struct E: Error {}
func run<T>(_ f: () throws -> T) rethrows -> T { try f() }
let x = try? run { throw E() }
print(x as Any, type(of: x))
let y: Int? = try? run { throw E() }
print(y as Any)
func two<T>(_ a: () throws -> T, _ b: () -> T) -> T { (try? a()) ?? b() }
print(two({ throw E() }, { 3 }), two({ print("in"); throw E() }) { "s" })
let r: Result<Int, any Error> = Result { throw E() }
print((try? r.get()) ?? -1)
let r2 = Result { if Bool.random() { throw E() }; throw E() }
if case .failure(let e) = r2 { print(e) }
print([1, 2].compactMap { _ in try? run { throw E() } }.count)
let fs: [() throws -> Int] = [{ 1 }, { throw E() }]
print(fs.map { (try? $0()) ?? 0 })
// expect: nil Optional<()>
// expect: nil
// expect: in
// expect: 3 s
// expect: -1
// expect: E()
// expect: 0
// expect: [1, 0]
