func changed(_ xs: [Int]) -> [Int] {
    var xs = xs
    xs[0] = 99
    return xs
}
let original = [1, 2]
print(changed(original), original)
// expect: [99, 2] [1, 2]
var a = [[1], [2]]
let b = a
a[0].append(5)
print(a, b)
// expect: [[1, 5], [2]] [[1], [2]]
