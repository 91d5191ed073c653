// trap line 5: arithmetic overflow
func factorial(_ n: Int) -> Int {
    var r = 1
    for i in 1...n {
        r = r * i
    }
    return r
}
print(factorial(20))
print(factorial(21))
// expect: 2432902008176640000
