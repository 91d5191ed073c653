// trap line 4: Can't remove first element from an empty collection
var xs: [Int] = []
print(xs.count)
xs.removeFirst()
// expect: 0
