struct Inner { var x = 1, xs = [1, 2], name = "in" }
struct Outer {
    var inner = Inner(), count = 0, pair = (a: 1, b: 2), maybe: Int? = 3
    var twice: Int {
        get { count * 2 }
        set { count = newValue / 2 }
    }
    var watched = 0 { didSet { print("watched", oldValue, watched) } }
    subscript(offset: Int) -> Int {
        get { count + offset }
        set { count = newValue - offset }
    }
}
var outer = Outer()
let count = \Outer.count
outer[keyPath: count] = 5
outer[keyPath: \.twice] += 4
outer[keyPath: \Outer.inner.x] = 9
outer[keyPath: \.inner.xs].append(3)
outer[keyPath: \.inner.xs[0]] *= 10
outer[keyPath: \.inner.name] += "side"
outer[keyPath: \.watched] += 2
outer[keyPath: \.pair.b] = 7
outer[keyPath: \.maybe!] += 1
outer[keyPath: \.maybe]? += 1
print(outer.count, outer.inner, outer.pair, outer.maybe ?? 0)
outer[keyPath: \.[3]] = 10
print(outer.count, outer[keyPath: \.[3]])
func triple(_ number: inout Int) { number *= 3 }
triple(&outer[keyPath: count])
triple(&outer[keyPath: \.inner.x])
print(outer.count, outer.inner.x)
outer[keyPath: \.self] = Outer(count: 1)
print(outer.count)
var outers = [Outer(), Outer()]
outers[1][keyPath: \.inner.x] = 4
for index in outers.indices { outers[index][keyPath: count] += index + 1 }
print(outers.map(\.count), outers.map(\.inner.x))
// expect: watched 0 2
// expect: 7 Inner(x: 9, xs: [10, 2, 3], name: "inside") (a: 1, b: 7) 5
// expect: 7 10
// expect: 21 27
// expect: 1
// expect: [1, 2] [1, 4]
