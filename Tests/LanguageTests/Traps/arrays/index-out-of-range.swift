// trap line 4: Index out of range
let xs = [1, 2, 3]
for i in 1...3 {
    print(xs[i])
}
// expect: 2
// expect: 3
