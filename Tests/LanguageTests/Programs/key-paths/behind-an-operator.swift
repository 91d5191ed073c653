prefix operator ^
prefix func ^ <R, V>(k: KeyPath<R, V>) -> (R) -> V { { $0[keyPath: k] } }
struct V { var y: Int; var x: String }
let v = V(y: 3, x: "a")
print([v].map(^\.y))
print([v].map(^\V.x))
print([v, V(y: 1, x: "b")].sorted { $0.y < $1.y }.map(^\.x))
// expect: [3]
// expect: ["a"]
// expect: ["b", "a"]
