// error line 4: value of optional type 'String?' must be unwrapped to a value of type 'String'
struct P { let x: String }
let s: String? = nil
let p = P(x: s)
