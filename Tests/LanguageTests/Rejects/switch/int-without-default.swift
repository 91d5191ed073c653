// error line 3: switch must be exhaustive
let n = 3
switch n {
case 1: print(1)
case 2: print(2)
}
