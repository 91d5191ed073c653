class Base { var name: String { "base" } }
class Own: Base { override var name: String { "own" } }
let bases: [Base] = [Base(), Base()]
let own = Own()
let all = [own] + bases
print(all.map { $0.name }, type(of: all), (bases + [own]).count)
protocol Valued { var value: Int { get } }
struct One: Valued { var value = 1 }
struct Two: Valued { var value = 2 }
let ones: [any Valued] = [One()]
print(([Two()] + ones + [One()]).map { $0.value })
let optionals: [Int?] = [nil, 1]
print([2] + optionals)
// expect: ["own", "base", "base"] Array<Base> 3
// expect: [2, 1, 1]
// expect: [Optional(2), nil, Optional(1)]
