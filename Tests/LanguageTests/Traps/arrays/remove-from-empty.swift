// trap line 4: Can't remove last element from an empty collection
var xs = [1]
print(xs.removeLast())
print(xs.removeLast())
// expect: 1
