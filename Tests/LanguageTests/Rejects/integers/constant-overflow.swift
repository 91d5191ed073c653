// error line 2
let m = Int8(127) + 1
print(m)
