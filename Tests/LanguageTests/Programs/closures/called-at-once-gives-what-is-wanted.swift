// expect: [0.0, 1.0, 4.0, 9.0]
// expect: Config(retries: Optional(3), tags: Set(["a"]))
// expect: 2
// expect: 3
// expect: 8.0
// expect: Optional(3)
// expect: 4
// expect: success(4)
// expect: 1.5
// expect: 2.0
// expect: ["x", "y"] [:]
let squares: [Double] = { n in (0..<n).map { Double($0 * $0) } }(4)
print(squares)
struct Config { var retries: Int?; var tags: Set<String> }
let config = Config(retries: { if squares.isEmpty { return nil }; return 3 }(), tags: { var t: Set<String> = []; t.insert("a"); return t }())
print(config)
func make() -> [String: [Int]] { return { var d = ["a": [1]]; d["b"] = []; return d }() }
print(make().count)
var x: Any = 0
x = { let a = 3; return a }()
print(x)
let f: (Int) -> Float = { let k = 2; return { Float($0 * k) } }()
print(f(4))
let opt = { (n: Int) -> Int? in n > 0 ? n : nil }(3)
print(opt as Any)
let total: Int? = try? { if squares.count > 9 { throw E.big }; return squares.count }()
enum E: Error { case big }
print(total!)
let r: Result<Int, E> = { guard squares.count > 3 else { return .failure(.big) }; return .success(squares.count) }()
print(r)
let cg: Float = squares.count > 3 ? { let v = 1.5; print(v); return 2 }() : 3
print(cg)
class V { private lazy var names: [String] = { var n = ["x"]; n.append("y"); return n }(); lazy var m: [Int: String] = { [:] }(); func p() { print(names, m) } }
V().p()
