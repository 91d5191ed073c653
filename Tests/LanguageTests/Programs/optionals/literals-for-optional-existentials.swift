// Literals go where an optional of a protocol type is wanted, as the type that they have by themselves.
protocol Axes {
    var list: [Int] { get }
}
extension Int: Axes {
    var list: [Int] { [self] }
}
extension Array: Axes where Element == Int {
    var list: [Int] { self }
}
extension String: Axes {
    var list: [Int] { utf8.map { Int($0) } }
}

func show(_ axes: (any Axes)?, keep: Bool = false) {
    print(axes?.list ?? [], keep)
}
show(1)
// expect: [1] false
show(-1)
// expect: [-1] false
show([0, -2])
// expect: [0, -2] false
show("ab", keep: true)
// expect: [97, 98] true
show(nil)
// expect: [] false
let kept: (any Axes)? = [3, 4]
show(kept)
// expect: [3, 4] false
let one: (any Axes)? = -5
print(one.map { $0.list } as Any)
// expect: Optional([-5])
let several: [(any Axes)?] = [1, nil, [2, 3], -4]
print(several.map { $0?.list.count ?? 0 })
// expect: [1, 0, 2, 1]
show([])
// expect: [] false
func all(_ axes: any Axes...) { print(axes.map { $0.list }) }
all([], 1, [2])
// expect: [[], [1], [2]]
