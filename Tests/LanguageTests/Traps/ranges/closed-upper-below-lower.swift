// trap line 4: Range requires lowerBound <= upperBound
func sum(to n: Int) -> Int {
    var t = 0
    for i in 1...n { t += i }
    return t
}
print(sum(to: 3))
print(sum(to: 0))
// expect: 6
