struct Ring {
    var items = [10, 20, 30]
    subscript(i: Int) -> Int { items[i % items.count] }
}
let ring = Ring()
print(ring[1], ring[5])
print(ring[-1])
// expect: 20 30
// trap line 3: Index out of range
