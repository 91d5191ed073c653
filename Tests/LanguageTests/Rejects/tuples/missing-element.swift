// error line 3: type '(Int, Int)' has no member '2'
let t = (1, 2)
print(t.2)
