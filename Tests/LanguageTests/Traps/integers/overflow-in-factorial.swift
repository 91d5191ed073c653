func factorial(_ n: Int) -> Int { n < 2 ? 1 : n * factorial(n - 1) }
print(factorial(20))
print(factorial(21))
// expect: 2432902008176640000
// trap line 1: arithmetic overflow: Int can't hold the result of '21 * 2432902008176640000'
