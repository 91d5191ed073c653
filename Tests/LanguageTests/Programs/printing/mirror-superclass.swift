class A { var a = 1 }
class B: A { var b = "q" }
let m = Mirror(reflecting: B())
print(m.children.map { $0.label! }, m.superclassMirror!.children.map { $0.label! }, m.superclassMirror!.superclassMirror == nil)
if let d = m.displayStyle { print(d) }
// expect: ["b"] ["a"] true
// expect: class
