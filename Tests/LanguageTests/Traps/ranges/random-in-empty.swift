// trap line 4: Can't get random value with an empty range
let n = 0
print("before")
print(Int.random(in: 0..<n))
// expect: before
