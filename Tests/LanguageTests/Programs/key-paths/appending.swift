struct Inner { var x = 1; let k = 9 }
struct Outer { var inner = Inner(); let fixed = Inner() }
final class Box { var outer = Outer() }
let path = (\Outer.inner).appending(path: \.x)
var outer = Outer()
outer[keyPath: path] = 6
print(outer.inner.x, type(of: path), path == \Outer.inner.x)
print(type(of: (\Outer.inner).appending(path: \.k)), type(of: (\Outer.fixed).appending(path: \.x)))
let deep = (\Box.outer).appending(path: \.inner).appending(path: \.x)
let box = Box()
box[keyPath: deep] += 10
print(box.outer.inner.x, type(of: deep))
func chain<A, B, C>(_ first: KeyPath<A, B>, _ second: KeyPath<B, C>) -> KeyPath<A, C> { first.appending(path: second) }
print(outer[keyPath: chain(\Outer.inner, \Inner.k)], type(of: chain(\Outer.inner, \.x)), outer[keyPath: chain(\Outer.inner.x, \.description)])
// expect: 6 WritableKeyPath<Outer, Int> true
// expect: KeyPath<Outer, Int> KeyPath<Outer, Int>
// expect: 11 ReferenceWritableKeyPath<Box, Int>
// expect: 9 WritableKeyPath<Outer, Int> 6
