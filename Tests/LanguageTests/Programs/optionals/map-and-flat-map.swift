let n: Int? = 4, none: Int? = nil
print(n.map { $0 * 2 } ?? 0, none.map { $0 * 2 } as Any)
// expect: 8 nil
print("8".first.flatMap { Int(String($0)) } ?? -1, Optional("x").flatMap { Int($0) } as Any)
// expect: 8 nil
