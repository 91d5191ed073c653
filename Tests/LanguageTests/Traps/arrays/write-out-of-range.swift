// trap line 4: Index out of range
var xs = [0, 0]
for i in 0... {
    xs[i] = i
    print(xs)
}
// expect: [0, 0]
// expect: [0, 1]
