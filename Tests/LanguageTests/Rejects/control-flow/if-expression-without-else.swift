// error line 3: 'if' must have an unconditional 'else' to be used as expression
let n = 3
let s = if n > 2 { "big" }
print(s)
