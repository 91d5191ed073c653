print(later(2))
// expect: 42
func later(_ n: Int) -> Int { n + helper() }
func helper() -> Int { 40 }
