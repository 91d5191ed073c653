// trap line 5: Array index is out of range
var xs = [1]
xs.insert(2, at: 1)
print(xs)
xs.insert(9, at: 5)
// expect: [1, 2]
