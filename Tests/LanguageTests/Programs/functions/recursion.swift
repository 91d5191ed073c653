func factorial(_ n: Int) -> Int { n <= 1 ? 1 : n * factorial(n - 1) }
func fibonacci(_ n: Int) -> Int { n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) }
func hanoi(_ n: Int, _ a: String, _ b: String, _ c: String) -> Int {
    n == 0 ? 0 : hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
}
print(factorial(10), fibonacci(15), hanoi(5, "a", "b", "c"))
// expect: 3628800 610 31
