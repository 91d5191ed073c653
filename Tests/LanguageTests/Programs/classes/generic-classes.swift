class Box<T> {
    var value: T
    init(_ value: T) { self.value = value }
    func map<U>(_ f: (T) -> U) -> Box<U> { Box<U>(f(value)) }
}
class IntBox: Box<Int> {
    func doubled() -> Int { value * 2 }
}
print(Box("a").map { $0 + "b" }.value, IntBox(4).doubled(), Box(3).map(Double.init).value)
// expect: ab 8 3.0
