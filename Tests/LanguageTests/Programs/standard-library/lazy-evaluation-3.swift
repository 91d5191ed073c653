func f(_ k: Int) -> Int { print("f", k); return k }
let w = [1, 2, 3, 1].lazy.map(f).prefix { $0 < 3 }
print("--"); for x in w { print(x) }
print("--"); print(Array(w))
let d = [1, 2, 3, 1].lazy.map(f).drop { $0 < 2 }
print("--"); for x in d { print(x) }
print("--"); print(Array([1, 2].lazy.map(f).reversed()))
print("--"); print([1, 2, 3].lazy.map(f).dropFirst().first!)
print("--"); print([1, 2, 3].lazy.map(f).contains(2))
print("--"); print([3, 1].lazy.map(f).sorted())
print("--"); print(Array([1, 2, 3].lazy.compactMap { f($0) > 1 ? $0 : nil }))
print("--"); print([1, 2, 3].lazy.compactMap { f($0) > 1 ? $0 : nil }.first!)
print("--"); for x in [1, 2].lazy.flatMap({ [f($0), 9] }) { print(x) }
print("--"); print((1...).lazy.map(f).filter { $0 > 1 }.first { _ in true }!)
print("--"); print([1, 2, 3].lazy.map(f).reduce(0, +), [1, 2].lazy.map(f).count, [1, 2].lazy.filter { f($0) > 1 }.count, [1, 2].lazy.map(f).isEmpty)
// expect: --
// expect: f 1
// expect: 1
// expect: f 2
// expect: 2
// expect: f 3
// expect: --
// expect: f 1
// expect: f 2
// expect: f 3
// expect: [1, 2]
// expect: --
// expect: f 1
// expect: f 2
// expect: 2
// expect: f 3
// expect: 3
// expect: f 1
// expect: 1
// expect: --
// expect: f 2
// expect: f 1
// expect: [2, 1]
// expect: --
// expect: f 2
// expect: 2
// expect: --
// expect: f 1
// expect: f 2
// expect: true
// expect: --
// expect: f 3
// expect: f 1
// expect: [1, 3]
// expect: --
// expect: f 1
// expect: f 2
// expect: f 3
// expect: [2, 3]
// expect: --
// expect: f 1
// expect: f 2
// expect: f 2
// expect: 2
// expect: --
// expect: f 1
// expect: 1
// expect: 9
// expect: f 2
// expect: 2
// expect: 9
// expect: --
// expect: f 1
// expect: f 2
// expect: 2
// expect: --
// expect: f 1
// expect: f 2
// expect: f 3
// expect: f 1
// expect: f 2
// expect: 6 2 1 false
