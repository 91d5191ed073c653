// error line 3
var d = ["a": 1]
d["b"] = "two"
print(d)
