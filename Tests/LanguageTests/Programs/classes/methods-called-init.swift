// A method may be called `init`; a subclass with initialisers of its own inherits it.
class Base {
    init() {}
    func `init`(_ key: Int, _ x: Int) -> Int { key + x }
}
class Own: Base {
    let n: Int
    init(_ n: Int) { self.n = n }
}
final class Third: Own {
    override func `init`(_ key: Int, _ x: Int) -> Int { (key + x) * n }
}
print(Own(3).`init`(1, 2), Third(4).`init`(1, 2))
// expect: 3 12
let base: Base = Third(10)
print(base.`init`(2, 2))
// expect: 40
