// trap line 5: Index out of range
class Noisy { deinit { print("gone") } }
func f(_ xs: [Int]) -> Int {
    do { _ = Noisy() }
    return xs[0]
}
print(f([1]))
print(f([]))
// expect: gone
// expect: 1
// expect: gone
