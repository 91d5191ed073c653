func roll(_ sides: Int) -> Bool {
    Int.random(in: 1..<sides + 1) >= 1
}
print(roll(6))
print(roll(0))
// expect: true
// trap line 2: Can't get random value with an empty range
