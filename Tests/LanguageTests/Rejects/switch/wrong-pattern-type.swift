// error line 4: of type 'Int'
let n = 3
switch n {
case "three": print("3")
default: print("other")
}
