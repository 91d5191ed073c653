class Base {
    init() {}
    func `init`(_ a: Int, _ b: Int) -> String { "method \(a + b)" }
    func `init`(_ a: [Int], _ b: Int) -> String { "list" }
}
class Own: Base {
    let hidden = 3
}
class Two: Base {
    let x: Int
    init(_ x: Int) { self.x = x; super.init() }
}
let o = Own()
let p = o.`init`(1, 2)
print(p)
print(Two(3).`init`(1, 2), Base().`init`([1], 2))
// expect: method 3
// expect: method 3 list
