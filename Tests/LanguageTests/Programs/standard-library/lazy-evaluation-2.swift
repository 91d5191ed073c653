func p(_ k: Int) -> Bool { print("p", k); return k % 2 == 0 }
let b = [1, 2, 3, 4, 5, 6].lazy.filter(p)
print("--"); print(b.first!)
print("--"); for x in b { print(x); if x > 2 { break } }
print("--"); let c = b.prefix(1); print("made"); print(Array(c))
print("--"); for x in b.prefix(2) { print(x) }
print("--"); print(b.map { $0 * 10 }.first { $0 > 30 }!)
print("--"); print(Array(b.map { $0 * 2 }))
// expect: --
// expect: p 1
// expect: p 2
// expect: 2
// expect: --
// expect: p 1
// expect: p 2
// expect: 2
// expect: p 3
// expect: p 4
// expect: 4
// expect: --
// expect: p 1
// expect: p 2
// expect: p 3
// expect: p 4
// expect: p 1
// expect: p 2
// expect: made
// expect: p 2
// expect: p 3
// expect: [2]
// expect: --
// expect: p 1
// expect: p 2
// expect: p 3
// expect: p 4
// expect: p 5
// expect: p 6
// expect: p 1
// expect: p 2
// expect: p 2
// expect: 2
// expect: p 3
// expect: p 4
// expect: 4
// expect: p 5
// expect: --
// expect: p 1
// expect: p 2
// expect: p 3
// expect: p 4
// expect: 40
// expect: --
// expect: p 1
// expect: p 2
// expect: p 3
// expect: p 4
// expect: p 5
// expect: p 6
// expect: [4, 8, 12]
