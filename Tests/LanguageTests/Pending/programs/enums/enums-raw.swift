enum Planet: Int, CaseIterable { case mercury = 1, venus, earth, mars; var isInner: Bool { rawValue < 3 }; static let home = Planet.earth
    init?(name: String) { guard let p = Planet.allCases.first(where: { "\($0)" == name }) else { return nil }; self = p } 
    mutating func next() { self = Planet(rawValue: rawValue + 1) ?? .mercury } }
print(Planet.earth.rawValue, Planet(rawValue: 4)!, Planet(rawValue: 9) as Any, Planet.allCases.count, Planet.allCases.map(\.rawValue), Planet.home, Planet(name: "mars")!.isInner, Planet(name: "x") == nil)
var p = Planet.mars
p.next()
print(p, p == .mercury, [Planet.venus, .earth].contains(.earth), Planet.allCases.filter(\.isInner))
enum Direction: String, CaseIterable { case north = "N", east = "E", south, west = "W"; var opposite: Direction { switch self { case .north: .south; case .south: .north; case .east: .west; case .west: .east } }
    func turned(_ k: Int) -> Direction { let a = Direction.allCases; return a[(a.firstIndex(of: self)! + k) % a.count] } }
print(Direction.south.rawValue, Direction(rawValue: "W")!.opposite, Direction.north.turned(6), Direction.allCases.map { "\($0)=\($0.rawValue)" }.joined(separator: ","))
indirect enum Expr: CustomStringConvertible { case num(Double), variable(String), unary(Character, Expr), binary(Expr, Character, Expr)
    var description: String { switch self { case .num(let n): "\(n)"; case .variable(let v): v; case let .unary(op, e): "\(op)\(e)"; case let .binary(l, op, r): "(\(l) \(op) \(r))" } }
    func eval(_ env: [String: Double] = [:]) throws -> Double {
        switch self {
        case .num(let n): return n
        case .variable(let v): guard let x = env[v] else { throw EvalError.unbound(v) }; return x
        case .unary("-", let e): return try -e.eval(env)
        case .unary(let op, _): throw EvalError.badOperator(op)
        case .binary(let l, let op, let r):
            let (a, b) = (try l.eval(env), try r.eval(env))
            switch op { case "+": return a + b; case "-": return a - b; case "*": return a * b; case "/" where b == 0: throw EvalError.divisionByZero(in: "\(self)"); case "/": return a / b; default: throw EvalError.badOperator(op) }
        }
    }
    enum EvalError: Error, Equatable { case unbound(String), badOperator(Character), divisionByZero(in: String) } }
let e = Expr.binary(.num(2), "*", .binary(.variable("x"), "-", .unary("-", .num(3))))
print(e, try! e.eval(["x": 4]))
for env in [["y": 1.0], [:]] { do { print(try e.eval(env)) } catch let err as Expr.EvalError { print(err, err == .unbound("x")) } }
do { _ = try Expr.binary(.num(1), "/", .num(0)).eval() } catch { print(error) }
do { _ = try Expr.unary("!", .num(0)).eval() } catch Expr.EvalError.badOperator(let c) { print("op", c) } catch { print("other") }
enum Media { case book(title: String, pages: Int), song(String, seconds: Int), silence }
let shelf: [Media] = [.book(title: "SICP", pages: 657), .song("Yes", seconds: 250), .silence, .book(title: "K&R", pages: 228)]
for case let .book(title, pages) in shelf where pages > 300 { print(title, pages) }
print(shelf.reduce(0) { if case .book(_, let n) = $1 { return $0 + n }; return $0 }, shelf.filter { if case .silence = $0 { true } else { false } }.count, shelf[1], shelf)
if case .song(let name, seconds: let s) = shelf[1], s > 200 { print(name, s) }
guard case .book(title: let t, _) = shelf[0] else { fatalError() }
print(t)
enum Light: Comparable, CaseIterable, Hashable { case red, yellow, green }
print(Light.red < .green, Light.allCases.max()!, [Light.green, .red].sorted(), Set<Light>([.red, .red]).count, [Light.red: "stop"][.red]!)
enum Level: Comparable { case low(Int), high(Int) }
print(Level.low(9) < .high(1), Level.low(1) < .low(2), [Level.high(2), .low(5), .high(1)].sorted())
enum List<T> { case empty; indirect case cons(T, List<T>)
    init(_ v: [T]) { self = v.reversed().reduce(.empty) { .cons($1, $0) } }
    var array: [T] { var out: [T] = [], l = self; while case let .cons(h, t) = l { out.append(h); l = t }; return out }
    func map<U>(_ f: (T) -> U) -> List<U> { switch self { case .empty: .empty; case let .cons(h, t): .cons(f(h), t.map(f)) } } }
print(List([1, 2, 3]).map { $0 * $0 }.array, List(["a"]), List<Int>.empty)
enum Op: String { case add = "+", mul = "*"; var f: (Int, Int) -> Int { switch self { case .add: (+); case .mul: (*) } }; static func parse(_ s: String) -> [Op] { s.compactMap { Op(rawValue: String($0)) } } }
print(Op.parse("+*?").map { $0.f(3, 4) }, Op(rawValue: "-") as Any, Op.add.hashValue == Op.add.hashValue)
enum Status: Int { case ok = 200, missing = 404, teapot = 418; init(fallback n: Int) { self = Status(rawValue: n) ?? .teapot } }
print(Status(fallback: 404), Status(fallback: 1).rawValue, [200, 500, 418].map { Status(rawValue: $0) }, Status.ok as Any)
enum Token: Equatable { case int(Int), op(Character), end; static let plus = Token.op("+"); var isOp: Bool { if case .op = self { return true }; return false } }
print(Token.int(3) == .int(3), Token.int(3) == .int(4), Token.plus.isOp, Token.end != .plus, [Token.int(1), .end].firstIndex(of: .end)!)
let ctor = Token.int, made = [1, 2].map(Token.int)
print(ctor(5), made, type(of: made), Mirror(reflecting: Token.int(1)).children.count)
enum Namespace { static let version = 3; enum Inner { case x }; static func f() -> Int { version * 2 } }
print(Namespace.f(), Namespace.Inner.x, MemoryLayout<Light>.size)
let s: Light? = .green
switch s { case .green?: print("go"); case .red, .yellow: print("wait"); case nil: print("dark") }
// expect: 3 mars nil 4 [1, 2, 3, 4] earth false true
// expect: mercury true true [main.Planet.mercury, main.Planet.venus]
// expect: south east south north=N,east=E,south=south,west=W
// expect: (2.0 * (x - -3.0)) 14.0
// expect: unbound("x") true
// expect: unbound("x") true
// expect: divisionByZero(in: "(1.0 / 0.0)")
// expect: op !
// expect: SICP 657
// expect: 885 1 song("Yes", seconds: 250) [main.Media.book(title: "SICP", pages: 657), main.Media.song("Yes", seconds: 250), main.Media.silence, main.Media.book(title: "K&R", pages: 228)]
// expect: Yes 250
// expect: SICP
// expect: true green [main.Light.red, main.Light.green] 1 stop
// expect: true true [main.Level.low(5), main.Level.high(1), main.Level.high(2)]
// expect: [1, 4, 9] cons("a", main.List<Swift.String>.empty) empty
// expect: [7, 12] nil true
// expect: missing 418 [Optional(main.Status.ok), nil, Optional(main.Status.teapot)] ok
// expect: true false true true 1
// expect: int(5) [main.Token.int(1), main.Token.int(2)] Array<Token> 1
// expect: 6 x 1
// expect: go
// pending: cannot find 'MemoryLayout' in scope
