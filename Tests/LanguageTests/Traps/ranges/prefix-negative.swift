let xs = [1, 2, 3]
for n in [2, 0, -1] {
    print(xs.prefix(n))
}
// expect: [1, 2]
// expect: []
// trap line 3: Can't take a prefix of negative length from a collection
