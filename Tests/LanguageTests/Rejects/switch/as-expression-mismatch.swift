// error line 5: cannot convert value of type 'Int' to
let n = 1
let s: String = switch n {
case 0: "zero"
default: n
}
print(s)
