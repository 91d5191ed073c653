class Noisy {
    let name: String
    init(_ name: String) { self.name = name }
    deinit { print("-", name) }
}
var x: Noisy? = Noisy("x")
var list = [x!, Noisy("y")]
x = nil
print("still held")
// expect: still held
list.removeFirst()
// expect: - x
print("x is gone")
// expect: x is gone
list = []
// expect: - y
print("y is gone")
// expect: y is gone
