var n: Int? = 5
print(n as Any, n!, n == 5, n != nil)
// expect: Optional(5) 5 true true
n = nil
print(n as Any, n ?? 0, n == nil)
// expect: nil 0 true
let nested: Int?? = .some(nil)
print(nested as Any, Optional(3) as Any, Optional<Int>.none as Any)
// expect: Optional(nil) Optional(3) nil
