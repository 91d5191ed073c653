struct Inner { var x = 1; let k = 9 }
struct Outer { var inner = Inner(), count = 0, name = "o" }
final class Box { var value = 5 }
print(type(of: \Outer.inner), type(of: \Outer.inner.k), type(of: \Box.value), type(of: \Outer.count.description))
let partial: [PartialKeyPath<Outer>] = [\.count, \.name, \Outer.inner.x]
for path in partial { print(Outer()[keyPath: path]) }
let any: [AnyKeyPath] = [\Outer.inner.x, \Box.value]
print(any[0] == \Outer.inner.x, any[0] == any[1], any[1] == \Box.value)
print(\Outer.inner.x, [\Outer.count, \Outer.inner.x])
let chosen: Set = [\Outer.count, \Outer.inner.x, \Outer.count]
print(chosen.count, chosen.contains(\.count), chosen.contains(\.inner.x))
let reading: KeyPath<Outer, Int> = \.count
var outer = Outer()
if let writing = reading as? WritableKeyPath<Outer, Int> { outer[keyPath: writing] = 4 }
print(outer.count, reading is ReferenceWritableKeyPath<Outer, Int>)
if let count = partial[0] as? KeyPath<Outer, Int> { print(outer[keyPath: count]) }
let maybe: WritableKeyPath<Outer, Int>? = \.count
if let maybe { outer[keyPath: maybe] += 1 }
print(outer.count)
// expect: WritableKeyPath<Outer, Inner> KeyPath<Outer, Int> ReferenceWritableKeyPath<Box, Int> KeyPath<Outer, String>
// expect: 0
// expect: o
// expect: 1
// expect: true false true
// expect: \Outer.inner.x [\Outer.count, \Outer.inner.x]
// expect: 2 true true
// expect: 4 false
// expect: 4
// expect: 5
