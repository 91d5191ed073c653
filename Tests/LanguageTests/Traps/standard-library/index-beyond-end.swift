// trap line 5: Index out of range
let xs = [1, 2, 3]
let i = xs.index(xs.startIndex, offsetBy: 5)
print("offsets aren't checked", i)
print(xs[i])
// expect: offsets aren't checked 5
