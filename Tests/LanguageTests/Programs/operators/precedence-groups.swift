precedencegroup Power {
    higherThan: MultiplicationPrecedence
    associativity: right
}
infix operator ^^: Power
func ^^ (a: Double, b: Int) -> Double { (0..<b).reduce(1) { r, _ in r * a } }
func ^^ (a: Int, b: Int) -> Int { (0..<b).reduce(1) { r, _ in r * a } }
print(2 * 3.0 ^^ 2, 2 ^^ 3 ^^ 2)
// expect: 18.0 512
