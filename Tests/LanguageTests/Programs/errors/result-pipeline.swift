enum Step: String, CaseIterable, Comparable { case fetch, parse, validate, store
    static func < (a: Step, b: Step) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! } }
struct Failure: Error, CustomStringConvertible { let step: Step, reason: String, underlying: (any Error)?
    init(_ s: Step, _ r: String, _ u: (any Error)? = nil) { (step, reason, underlying) = (s, r, u) }
    var description: String { "\(step): \(reason)" + (underlying.map { " (\($0))" } ?? "") } }
typealias Outcome<T> = Result<T, Failure>
extension Result {
    func tap(_ f: (Success) -> Void) -> Self { if case .success(let v) = self { f(v) }; return self }
    func recover(_ f: (Failure) throws -> Success?) rethrows -> Self { if case .failure(let e) = self, let v = try f(e) { return .success(v) }; return self }
    static func zip<A, B>(_ a: Result<A, Failure>, _ b: Result<B, Failure>) -> Result<(A, B), Failure> where Success == (A, B) { a.flatMap { x in b.map { (x, $0) } } }
    var isSuccess: Bool { if case .success = self { true } else { false } }
}
extension Sequence {
    func sequenced<T, E>() -> Result<[T], E> where Element == Result<T, E> {
        reduce(.success([])) { acc, r in acc.flatMap { xs in r.map { xs + [$0] } } }
    }
    func partitioned<T, E>() -> (ok: [T], bad: [E]) where Element == Result<T, E> {
        reduce(into: ([], [])) { out, r in
            switch r { case .success(let v): out.0.append(v); case .failure(let e): out.1.append(e) }
        }
    }
}
precedencegroup PipePrecedence {
    associativity: left
    higherThan: AssignmentPrecedence
    lowerThan: TernaryPrecedence
}
infix operator |>: PipePrecedence
infix operator >=>: PipePrecedence
func |> <A, B>(a: A, f: (A) throws -> B) rethrows -> B { try f(a) }
func >=> <A, B, C, E>(f: @escaping (A) -> Result<B, E>, g: @escaping (B) -> Result<C, E>) -> (A) -> Result<C, E> { { f($0).flatMap(g) } }
struct ParseError: Error { let token: Substring }
func numbers(_ s: String) throws -> [Int] { try s.split(separator: " ").map { t in guard let n = Int(t) else { throw ParseError(token: t) }; return n } }
func fetch(_ k: String) -> Outcome<String> { ["a": "1 2 3", "b": "4 x", "c": "", "d": "-1 5"][k].map(Result.success) ?? .failure(.init(.fetch, "no \(k)")) }
func parse(_ s: String) -> Outcome<[Int]> { Result { try numbers(s) }.mapError { .init(.parse, "bad input", $0) } }
func validate(_ xs: [Int]) -> Outcome<[Int]> {
    guard !xs.isEmpty else { return .failure(.init(.validate, "empty")) }
    return xs.first { $0 < 0 }.map { .failure(.init(.validate, "negative \($0)")) } ?? .success(xs)
}
var store: [String] = []
let pipeline = fetch >=> parse >=> validate
let all = ["a", "b", "c", "d", "e"].map { k in pipeline(k).map { ($0.reduce(0, +), k) }.tap { store.append("\($0.1)=\($0.0)") } }
for r in all { switch r { case .success((let sum, let k)) where sum > 5: print("big", k, sum); case .success(let pair): print(pair); case .failure(let f) where f.step >= .validate: print("late:", f); case .failure(let f): print("early:", f.underlying is ParseError, f) } }
print(store, all.partitioned().bad.map(\.step).sorted().map(\.rawValue), all.sequenced().isSuccess, all.prefix(1).map { $0.map(\.0) }.sequenced())
print((try? pipeline("a").get()) ?? [], pipeline("zz").recover { $0.step == .fetch ? [0] : nil }, pipeline("c").recover { $0.step == .fetch ? [0] : nil }.isSuccess)
let z = Result<(Int, String), Failure>.zip(.success(1), .success("x"))
if case .success(let (n, s)) = z { print(n, s) }
print("3 4" |> { try? numbers($0) } |> { $0.map { $0.reduce(1, *) } ?? 0 } |> String.init(describing:))
do { let total = try ["a", "b"].map { try pipeline($0).get().count }.reduce(0, +); print(total) } catch let f as Failure { if let p = f.underlying as? ParseError { print("token", p.token) } }
func attempt<T>(times: Int, _ body: (Int) throws -> T) -> Result<T, any Error> { var last: Result<T, any Error>!; for i in 1...times { last = Result { try body(i) }; if last.isSuccess { break } }; return last }
print(attempt(times: 3) { i in if i < 3 { throw Failure(.fetch, "try \(i)") }; return "ok\(i)" }, attempt(times: 1) { _ -> Int in throw ParseError(token: "q") })
// expect: big a 6
// expect: early: true parse: bad input (ParseError(token: "x"))
// expect: late: validate: empty
// expect: late: validate: negative -1
// expect: early: false fetch: no e
// expect: ["a=6"] ["fetch", "parse", "validate", "validate"] false success([6])
// expect: [1, 2, 3] success([0]) false
// expect: 1 x
// expect: 12
// expect: token x
// expect: success("ok3") failure(main.ParseError(token: "q"))
