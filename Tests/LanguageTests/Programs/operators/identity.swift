class Node { var n = 0 }
let a = Node(), b = Node(), c = a
print(a === c, a === b, a !== b)
// expect: true false true
c.n = 5
print(a.n)
// expect: 5
