// trap line 5: Index out of range
struct Ring {
    let items = [1, 2]
    subscript(i: Int) -> Int {
        items[i]
    }
}
let r = Ring()
print(r[1])
print(r[2])
// expect: 2
