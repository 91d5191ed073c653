// error line 4: switch must be exhaustive
enum E { case a, b, c }
let e = E.a
switch e {
case .a: print(1)
case .b: print(2)
}
