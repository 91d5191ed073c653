// error line 3: type '(x: Int, y: Int)' has no member 'z'
let t = (x: 1, y: 2)
print(t.z)
