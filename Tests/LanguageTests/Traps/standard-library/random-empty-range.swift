print(Int.random(in: 5..<5))
// trap line 1: Can't get random value with an empty range
