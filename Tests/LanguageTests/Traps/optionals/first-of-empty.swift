// trap line 3: Unexpectedly found nil while unwrapping an Optional value
func firstOf(_ xs: [Int]) -> Int {
    return xs.first!
}
print(firstOf([4]))
print(firstOf([]))
// expect: 4
