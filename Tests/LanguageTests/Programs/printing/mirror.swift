struct Point { var x = 1, label = "p" }
for child in Mirror(reflecting: Point()).children { print(child.label ?? "-", child.value) }
// expect: x 1
// expect: label p
print(Mirror(reflecting: [1, 2]).children.count, Mirror(reflecting: Point()).displayStyle == .struct)
// expect: 2 true
print(Mirror(reflecting: (1, 2)).children.map { $0.value as! Int })
// expect: [1, 2]
