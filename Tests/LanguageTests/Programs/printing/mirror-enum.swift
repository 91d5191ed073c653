enum E { case a, b(Int), c(x: Int, y: String) }
for e in [E.a, .b(1), .c(x: 1, y: "z")] {
  let m = Mirror(reflecting: e)
  print(m.displayStyle!, m.children.count)
  for c in m.children { print(c.label ?? "nil", c.value) }
}
// expect: enum 0
// expect: enum 1
// expect: b 1
// expect: enum 1
// expect: c (x: 1, y: "z")
