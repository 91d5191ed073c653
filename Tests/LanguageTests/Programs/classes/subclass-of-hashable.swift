class Animal: Hashable {
    let age: Int
    init(_ age: Int) { self.age = age }
    static func == (a: Animal, b: Animal) -> Bool { a.age == b.age }
    func hash(into hasher: inout Hasher) { hasher.combine(age) }
}
final class Dog: Animal {}
func same<T: Equatable>(_ a: T, _ b: T) -> Bool { a == b }
print(same(Dog(1), Dog(1)), same(Dog(1), Dog(2)), [Dog(1)] == [Dog(1)], Set([Dog(1), Dog(1), Dog(2)]).count)
// expect: true false true 2
