class Shape {}
class Circle: Shape {}
class Square: Shape {}
let ages = ["ann": 31, "bob": nil]
print(ages.count, type(of: ages))
for case let (name, age?) in ["ann": 31, "bob": nil].sorted(by: { $0.key < $1.key }) { print(name, age) }
print(["a": nil, "b": 2].map { $0.value ?? 0 }.reduce(0, +))
print(type(of: ["c": Circle(), "s": Square()]), type(of: ["a": 1, "b": 2.5]))
// expect: 2 Dictionary<String, Optional<Int>>
// expect: ann 31
// expect: 2
// expect: Dictionary<String, Shape> Dictionary<String, Double>
