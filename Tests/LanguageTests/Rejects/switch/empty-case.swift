// error line 4: 'case' label in a 'switch' must have at least one executable statement
let n = 3
switch n {
case 0:
case 1: print("one")
default: print("more")
}
