struct P { var x = 1; var y = "a" }
let m = Mirror(reflecting: P())
for c in m.children { print(c.label ?? "-", c.value) }
print(m.displayStyle as Any, m.subjectType, m.children.count)
// expect: x 1
// expect: y a
// expect: Optional(Swift.Mirror.DisplayStyle.struct) P 2
