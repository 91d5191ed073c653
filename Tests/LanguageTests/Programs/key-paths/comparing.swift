struct O { var c = 1, d = 2 }
let s: [WritableKeyPath<O, Int>] = [\.c, \.d]
print(s.contains(\.c), s.firstIndex(of: \.d) ?? 9)
let p: KeyPath<O, Int> = \.c
print(p == \.c, \.c == p, p != \.d)
switch p { case \.d: print("d"); case \.c: print("c"); default: print("?") }
// expect: true 1
// expect: true true true
// expect: c
