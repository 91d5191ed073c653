func f(_ k: Int) -> Int { print("f", k); return k }
func p(_ k: Int) -> Bool { print("p", k); return k % 2 == 0 }
let a = (1...10).lazy.map(f)
print("made")
print(a.first!)
print("--"); print(a.first { $0 > 2 }!)
print("--"); for x in a.prefix(2) { print(x) }
print("--"); print(Array(a.prefix(2)))
// expect: made
// expect: f 1
// expect: 1
// expect: --
// expect: f 1
// expect: f 2
// expect: f 3
// expect: 3
// expect: --
// expect: f 1
// expect: 1
// expect: f 2
// expect: 2
// expect: --
// expect: f 1
// expect: f 2
// expect: [1, 2]
