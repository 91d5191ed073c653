// Initialisers that only store what they are given.
final class Leaf { let name: String; init(_ name: String) { self.name = name }; deinit { print("-", name) } }
class Pair {
    let first: Leaf, second: Leaf?
    weak var third: Leaf?
    var count: Int
    init(_ first: Leaf, _ second: Leaf? = nil, third: Leaf? = nil, count: Int = 3) {
        self.first = first
        self.second = second
        self.third = third
        self.count = count
    }
}
class Twice { let a: Leaf, b: Leaf; init(_ leaf: Leaf) { a = leaf; b = leaf } }
final class Ignoring { let x: Int; init(_ x: Int, _ unused: Leaf) { self.x = x } }
class Box<T> { var value: T; init(_ value: T) { self.value = value } }
final class Defaults { var list: [Int] = [1]; var name: String; init(_ name: String) { self.name = name } }
class Base { var tag: String; init(_ tag: String) { self.tag = tag } }
class Derived: Base { var extra = 1 }

do {
    let pair = Pair(Leaf("a"))
    print(pair.first.name, pair.second == nil, pair.third == nil, pair.count)
}
do {
    let pair = Pair(Leaf("b"), Leaf("c"), third: Leaf("d"), count: 4)
    print(pair.second?.name ?? "none", pair.third == nil, pair.count)
}
do {
    let twice = Twice(Leaf("e"))
    print(twice.a === twice.b)
}
print(Ignoring(7, Leaf("f")).x)
let number = Box(1.5), text = Box("t"), nested = Box(Box([1, 2])), nothing = Box<Int?>(nil)
print(number.value, text.value, nested.value.value, nothing.value as Any)
let defaults = Defaults("n")
print(defaults.list, defaults.name)
let derived = Derived("tag")
print(derived.tag, derived.extra)
func made(_ i: Int) -> [Box<Int>] { (0..<i).map { Box($0) } }
print(made(3).map(\.value))
// expect: a true true 3
// expect: - a
// expect: - d
// expect: c true 4
// expect: - b
// expect: - c
// expect: true
// expect: - e
// expect: - f
// expect: 7
// expect: 1.5 t [1, 2] nil
// expect: [1] n
// expect: tag 1
// expect: [0, 1, 2]
