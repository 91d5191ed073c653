protocol Animal { associatedtype Food; var name: String { get }; func eat(_ f: Food) -> String }
struct Grass: CustomStringConvertible { var description: String { "grass" } }
struct Meat: CustomStringConvertible { let kg: Int; var description: String { "\(kg)kg meat" } }
struct Cow: Animal { let name = "cow"; func eat(_ f: Grass) -> String { "\(name) chews \(f)" } }
struct Lion: Animal { var name: String; func eat(_ f: Meat) -> String { f.kg > 5 ? "\(name) devours \(f)" : "\(name) wants more" } }
struct AnyAnimal<F>: Animal { let name: String; private let _eat: (F) -> String; init<A: Animal>(_ a: A) where A.Food == F { name = a.name; _eat = a.eat }; func eat(_ f: F) -> String { _eat(f) } }
let zoo = [AnyAnimal(Lion(name: "Leo")), AnyAnimal(Lion(name: "Nala"))]
print(zoo.map { $0.eat(Meat(kg: $0.name.count * 2)) }, AnyAnimal(Cow()).eat(Grass()))
func names(_ v: [any Animal]) -> [String] { v.map(\.name) }
print(names([Cow(), Lion(name: "L"), zoo[0]]))
struct Tagged<Tag, Raw: Hashable>: Hashable { var raw: Raw; init(_ r: Raw) { raw = r } }
extension Tagged: ExpressibleByIntegerLiteral where Raw == Int { init(integerLiteral v: Int) { raw = v } }
extension Tagged: Comparable where Raw: Comparable { static func < (a: Self, b: Self) -> Bool { a.raw < b.raw } }
enum UserTag {}; enum OrderTag {}
typealias UserID = Tagged<UserTag, Int>; typealias OrderID = Tagged<OrderTag, Int>
let u: UserID = 5, o = OrderID(5)
print(u == 5, u.raw == o.raw, [u: "five"][5]!, [UserID(3), 1, 2].sorted().map(\.raw), type(of: u) == type(of: o))
enum Locked {}; enum Unlocked {}
struct Door<State> { let opens: Int; private init(_ n: Int) { opens = n } }
extension Door where State == Locked { static func new() -> Door { Door(0) }; func unlock(_ code: Int) -> Door<Unlocked>? { code == 42 ? Door<Unlocked>.made(opens) : nil } }
extension Door where State == Unlocked { fileprivate static func made(_ n: Int) -> Door { Door(n) }; func open() -> Door { Door(opens + 1) }; func lock() -> Door<Locked> { Door<Locked>.remade(opens) } }
extension Door where State == Locked { fileprivate static func remade(_ n: Int) -> Door { Door(n) } }
let door = Door<Locked>.new()
print(door.unlock(1) == nil, door.unlock(42)!.open().open().lock().opens, type(of: door.unlock(42)!))
protocol Expr { associatedtype Value; func eval() -> Value }
struct Lit<V>: Expr { let v: V; func eval() -> V { v } }
struct Add<L: Expr, R: Expr>: Expr where L.Value == R.Value, L.Value: AdditiveArithmetic { let l: L, r: R; func eval() -> L.Value { l.eval() + r.eval() } }
struct Less<L: Expr, R: Expr>: Expr where L.Value == R.Value, L.Value: Comparable { let l: L, r: R; func eval() -> Bool { l.eval() < r.eval() } }
struct If<C: Expr, T: Expr>: Expr where C.Value == Bool { let c: C, t: T, e: T; func eval() -> T.Value { c.eval() ? t.eval() : e.eval() } }
func + <L: Expr, R: Expr>(l: L, r: R) -> Add<L, R> { Add(l: l, r: r) }
func < <L: Expr, R: Expr>(l: L, r: R) -> Less<L, R> { Less(l: l, r: r) }
let e = If(c: Lit(v: 1) + Lit(v: 2) < Lit(v: 4), t: Lit(v: "small"), e: Lit(v: "big"))
print(e.eval(), (Lit(v: 1.5) + Lit(v: 2)).eval(), type(of: Lit(v: 1) + Lit(v: 2)))
struct Parser<A> { let run: (inout Substring) -> A?
    func map<B>(_ f: @escaping (A) -> B) -> Parser<B> { Parser<B> { s in self.run(&s).map(f) } }
    func then<B>(_ p: Parser<B>) -> Parser<(A, B)> { Parser<(A, B)> { s in let o = s; guard let a = self.run(&s), let b = p.run(&s) else { s = o; return nil }; return (a, b) } }
    func or(_ p: Parser) -> Parser { Parser { s in self.run(&s) ?? p.run(&s) } }
    var many: Parser<[A]> { Parser<[A]> { s in var out: [A] = []; while let a = self.run(&s) { out.append(a) }; return out } }
    func parse(_ t: String) -> (A, rest: String)? { var s = t[...]; return run(&s).map { ($0, String(s)) } } }
func char(_ p: @escaping (Character) -> Bool) -> Parser<Character> { Parser { s in guard let c = s.first, p(c) else { return nil }; s.removeFirst(); return c } }
let number = char(\.isNumber).then(char(\.isNumber).many).map { Int(String([$0.0] + $0.1))! }
let sum = number.then(char { $0 == "+" }.then(number).map(\.1).many).map { $0.1.reduce($0.0, +) }
print(number.parse("42x")!, sum.parse("1+20+3")!, sum.parse("1+x")!, number.parse("x") == nil, char { $0 == "a" }.or(char(\.isUppercase)).many.parse("aBa!")!)
struct Builder { private(set) var parts: [String] = []; func adding(_ s: String) -> Self { var c = self; c.parts.append(s); return c }; func when(_ b: Bool, _ f: (Self) -> Self) -> Self { b ? f(self) : self } }
print(Builder().adding("select").when(true) { $0.adding("*") }.when(false) { $0.adding("never") }.adding("from").parts.joined(separator: " "))
class Registry { private var makers: [String: () -> Any] = [:]; func register<T>(_ t: T.Type, _ f: @escaping () -> T) { makers["\(t)"] = f }; func resolve<T>(_ t: T.Type = T.self) -> T? { makers["\(t)"]?() as? T } }
let r = Registry()
r.register(Int.self) { 7 }; r.register((any Animal).self) { Cow() }; r.register([String].self) { ["a"] }
let n: Int? = r.resolve()
print(n!, r.resolve([String].self)!, r.resolve(Double.self) as Any, r.resolve((any Animal).self)!.name)
// expect: ["Leo devours 6kg meat", "Nala devours 8kg meat"] cow chews grass
// expect: ["cow", "L", "Leo"]
// expect: true true five [1, 2, 3] false
// expect: true 2 Door<Unlocked>
// expect: small 3.5 Add<Lit<Int>, Lit<Int>>
// expect: (42, rest: "x") (24, rest: "") (1, rest: "+x") true (["a", "B", "a"], rest: "!")
// expect: select * from
// expect: 7 ["a"] nil cow
// pending: binary operator '==' cannot be applied to operands of type 'Tagged<UserTag, Int>.Type' and 'Tagged<OrderTag, Int>.Type'
