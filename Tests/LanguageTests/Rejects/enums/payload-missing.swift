// error line 4: cannot convert value of type '(Double) -> S' to specified type 'S'
enum S { case circle(Double), point }
let s = S.circle
let t: S = s
print(t)
