var xs = ["a"]
xs.insert("b", at: 1)
print(xs)
let place = xs.count + 1
xs.insert("c", at: place)
print(xs)
// expect: ["a", "b"]
// trap line 5: Array index is out of range
