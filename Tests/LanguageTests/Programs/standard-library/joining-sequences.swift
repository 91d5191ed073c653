extension StringProtocol { func p1() -> String { self + String(repeating: "x", count: 2) }
 func p2() -> String { String(repeating: "x", count: 2) + self } }
print("a".p1(), "b".dropFirst().p1(), "c".p2())
print([1, 2][...] + [3])
print([1] + [2][...])
print([1] + (2...3))
print((1...2) + [3])
let s: Substring = "abc".dropFirst() + "x"
print(s)
let z = (1...3) + [5]
print(z, (1...2).map { $0 } + (3...4))
let st: Set = [7]
print(st + [1])
// expect: axx xx xxc
// expect: [1, 2, 3]
// expect: [1, 2]
// expect: [1, 2, 3]
// expect: [1, 2, 3]
// expect: bcx
// expect: [1, 2, 3, 5] [1, 2, 3, 4]
// expect: [7, 1]
