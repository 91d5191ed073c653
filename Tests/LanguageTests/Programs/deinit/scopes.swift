class Noisy {
    let name: String
    init(_ name: String) { self.name = name; print("+", name) }
    deinit { print("-", name) }
}
func scope() {
    let a = Noisy("a")
    print("using", a.name)
}
scope()
// expect: + a
// expect: using a
// expect: - a
do {
    let b = Noisy("b")
    _ = b
    print("in do")
}
// expect: + b
// expect: in do
// expect: - b
print("end")
// expect: end
