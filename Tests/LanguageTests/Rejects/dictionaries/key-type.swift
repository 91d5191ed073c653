// error line 3
let d = ["a": 1]
print(d[1] ?? 0)
