func describe(_ x: Int) -> String { "int \(x)" }
func describe(_ x: Double) -> String { "double \(x)" }
func describe(_ x: String) -> String { "string \(x)" }
func describe(_ xs: [Int]) -> String { "ints \(xs.count)" }
func describe<T>(_ x: T) -> String { "something" }
print(describe(1), describe(1.5), describe("s"), describe([1]), describe(true))
// expect: int 1 double 1.5 string s ints 1 something
