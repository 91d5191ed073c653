let l = [1, 2]
withExtendedLifetime(l) { print("none") }
print(withExtendedLifetime(l) { $0.count })
let u: UnfoldFirstSequence<Int> = sequence(first: 1) { $0 > 3 ? nil : $0 + 1 }
print(Array(u))
let v: UnfoldSequence<Int, Int> = sequence(state: 1) { (s: inout Int) in s += 1; return s > 3 ? nil : s }
print(Array(v))
// expect: none
// expect: 2
// expect: [1, 2, 3, 4]
// expect: [2, 3]
