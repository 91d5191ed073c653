// error line 3: value of optional type 'String?' must be unwrapped to refer to member 'count' of wrapped base type 'String'
let s: String? = "a"
print(s.count)
