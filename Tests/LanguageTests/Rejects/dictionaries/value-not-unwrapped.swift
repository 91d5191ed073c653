// error line 3: value of optional type 'Int?' must be unwrapped to a value of type 'Int'
let d = ["a": 1]
print(d["a"] + 1)
