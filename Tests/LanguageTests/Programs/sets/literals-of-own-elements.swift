// expect: 4 true false true
// expect: [main.Value.text("a"), main.Value.int(1), main.Value.text("b"), main.Value.flag(true), main.Value.int(2), main.Value.flag(false)]
// expect: -9
// expect: 3.5
// A literal given to a generic sequence has the elements that the call asks for.
enum Value: Hashable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
    case int(Int), text(String), flag(Bool)
    init(integerLiteral v: Int) { self = .int(v) }
    init(stringLiteral v: String) { self = .text(v) }
    init(booleanLiteral v: Bool) { self = .flag(v) }
}
let values = Set<Value>([1, 1, "1", true, .int(2)])
print(values.count, values.contains("1"), values.contains(.flag(false)), values.isSuperset(of: [1, true]))
var list: [Value] = ["a"]
list.append(contentsOf: [1, "b", .flag(true)])
list += [2, false]
print(list)
var steps: [(Int) -> Int] = [{ $0 + 1 }]
steps.append(contentsOf: [{ $0 * $0 }, { -$0 }])
print(steps.reduce(2) { $1($0) })
func total<S: Sequence>(_ s: S) -> Double where S.Element == Double? { s.reduce(0) { $0 + ($1 ?? 0) } }
print(total([1, nil, 2.5]))
