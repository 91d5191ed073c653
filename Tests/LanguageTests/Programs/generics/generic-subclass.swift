class Base<T> {
    let value: T
    init(_ value: T) { self.value = value }
}
class Same<T>: Base<T> {}
class Pair<T, U>: Base<T> {
    let other: U
    init(_ value: T, _ other: U) {
        self.other = other
        super.init(value)
    }
}
print(Same(1).value, Pair(2, "two").value, Pair(2, "two").other)
// expect: 1 2 two
