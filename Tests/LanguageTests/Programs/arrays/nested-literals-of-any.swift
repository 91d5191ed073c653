func flatten(_ value: Any) -> [Int] {
    switch value {
    case let number as Int: [number]
    case let list as [Any]: list.flatMap(flatten)
    case let table as [String: Any]: table.values.flatMap(flatten).sorted()
    default: []
    }
}
print(flatten([1, [2, [3, "x"]], ["k": 4]] as [Any]))
let pair: Any = [1, [2, "y"]]
print(pair, [2, [3]] as [Any])
// expect: [1, 2, 3, 4]
// expect: [1, [2, "y"]] [2, [3]]
