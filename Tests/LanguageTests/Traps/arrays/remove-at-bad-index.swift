// trap line 4: Index out of range
var xs = ["a", "b"]
print(xs.remove(at: 0))
print(xs.remove(at: 1))
// expect: a
