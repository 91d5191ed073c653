func make(count: Int) -> String { "count" }
func make(size: Int) -> String { "size" }
func value() -> Int { 1 }
func value() -> String { "one" }
print(make(count: 1), make(size: 1))
// expect: count size
let n: Int = value()
let s: String = value()
print(n, s)
// expect: 1 one
