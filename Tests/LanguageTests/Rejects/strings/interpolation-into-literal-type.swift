// error line 5: cannot convert value of type 'String' to specified type 'S'
struct S: ExpressibleByStringLiteral { let t: String; init(stringLiteral v: String) { t = v } }
let a: S = "x"
let n = 3
let b: S = "x\(n)"
