// trap line 5: Index out of range
let xs = [1, 2]
func at(_ i: Int) -> Int {
    print("at", i)
    return xs[i]
}
print(at(0))
print(at(-1))
// expect: at 0
// expect: 1
// expect: at -1
