// error line 3
let a = true
let x: Int = if a { 1 } else { "b" }
print(x)
