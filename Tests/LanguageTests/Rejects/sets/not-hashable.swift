// error line 3
struct P {}
let s = Set([P(), P()])
print(s.count)
