// trap line 5: Range requires lowerBound <= upperBound
let long = "hello world", short = "hi"
let i = long.index(long.startIndex, offsetBy: 6)
print(long[i...])
print(short[i...])
// expect: world
