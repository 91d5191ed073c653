let xs = ["a", "b", "c", "d"]
var i = xs.startIndex
while i < xs.endIndex { print(xs[i], terminator: ""); i = xs.index(i, offsetBy: 2) }
print(xs.indices.reversed().map { xs[$0] }, xs.index(0, offsetBy: 9, limitedBy: xs.endIndex) as Any)
// expect: ac["d", "c", "b", "a"] nil
