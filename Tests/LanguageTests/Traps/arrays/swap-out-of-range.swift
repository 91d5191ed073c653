// trap line 5: Index out of range
var xs = [1, 2]
xs.swapAt(0, 1)
print(xs)
xs.swapAt(0, 2)
// expect: [2, 1]
