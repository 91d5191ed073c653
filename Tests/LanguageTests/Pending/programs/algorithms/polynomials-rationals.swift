func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? abs(a) : gcd(b, a % b) }
struct Rational: Hashable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral, SignedNumeric {
    let n: Int, d: Int
    init(_ n: Int, _ d: Int = 1) { precondition(d != 0); let g = gcd(n, d) * (d < 0 ? -1 : 1); self.n = n / g; self.d = d / g }
    init(integerLiteral v: Int) { self.init(v) }
    init?<T: BinaryInteger>(exactly v: T) { guard let i = Int(exactly: v) else { return nil }; self.init(i) }
    var magnitude: Rational { Rational(abs(n), d) }
    var description: String { d == 1 ? "\(n)" : "\(n)/\(d)" }
    static func + (a: Self, b: Self) -> Self { Self(a.n * b.d + b.n * a.d, a.d * b.d) }
    static func - (a: Self, b: Self) -> Self { a + -b }
    static func * (a: Self, b: Self) -> Self { Self(a.n * b.n, a.d * b.d) }
    static func / (a: Self, b: Self) -> Self { Self(a.n * b.d, a.d * b.n) }
    static func *= (a: inout Self, b: Self) { a = a * b }
    static func < (a: Self, b: Self) -> Bool { a.n * b.d < b.n * a.d }
    static prefix func - (a: Self) -> Self { Self(-a.n, a.d) }
}
extension Double { init(_ r: Rational) { self = Double(r.n) / Double(r.d) } }
infix operator ⁄: MultiplicationPrecedence
func ⁄ (a: Int, b: Int) -> Rational { Rational(a, b) }
let half = 1 ⁄ 2, third: Rational = 1 ⁄ 3
print(half + third, half - third, half * third, half / third, -half, abs(-third), half > third, Rational(6, -8), half + 2)
print([half, third, 3].max()!, [half, third].reduce(0, +), (1...4).map { 1 ⁄ $0 }.reduce(0, +), Set([half, 2 ⁄ 4]).count, Double(third), Rational(exactly: UInt8(4))!)
struct Polynomial<C: SignedNumeric & Hashable>: Equatable, CustomStringConvertible, ExpressibleByArrayLiteral {
    private(set) var coefficients: [C]
    init(_ c: [C]) { coefficients = c; while coefficients.last == .zero { coefficients.removeLast() } }
    init(arrayLiteral c: C...) { self.init(c) }
    var degree: Int { coefficients.count - 1 }
    subscript(i: Int) -> C { coefficients.indices.contains(i) ? coefficients[i] : 0 }
    func callAsFunction(_ x: C) -> C { coefficients.reversed().reduce(0) { $0 * x + $1 } }
    var derivative: Polynomial { Polynomial(coefficients.enumerated().dropFirst().map { i, c in c * C(exactly: i)! }) }
    static func + (a: Self, b: Self) -> Self { Self((0..<max(a.coefficients.count, b.coefficients.count)).map { a[$0] + b[$0] }) }
    static func * (a: Self, b: Self) -> Self {
        guard a.degree >= 0, b.degree >= 0 else { return [] }
        var out = [C](repeating: 0, count: a.degree + b.degree + 1)
        for (i, x) in a.coefficients.enumerated() { for (j, y) in b.coefficients.enumerated() { out[i + j] = out[i + j] + x * y } }
        return Self(out)
    }
    static func * (k: C, p: Self) -> Self { Self(p.coefficients.map { k * $0 }) }
    static prefix func - (p: Self) -> Self { -1 * p }
    var description: String {
        let terms = coefficients.enumerated().reversed().filter { $0.element != 0 }.map { i, c in
            switch (i, c) { case (0, _): "\(c)"; case (1, 1): "x"; case (1, _): "\(c)x"; case (_, 1): "x^\(i)"; default: "\(c)x^\(i)" }
        }
        return terms.isEmpty ? "0" : terms.joined(separator: " + ")
    }
}
let p: Polynomial<Int> = [1, 2, 1], q = Polynomial([-1, 1])
print(p, q, p + q, p * q, p(3), q(1), p.derivative, -p, p * [] == [], (p * p).degree, p == q * q + 4 * Polynomial([0, 1]))
let r: Polynomial<Rational> = [half, 0, third]
print(r, r(2), r.derivative, r(half), r[9])
let d = Polynomial([0.5, -1.5, 0, 1])
print(d, d(2), d.derivative.derivative(1))
struct Complex: Equatable, CustomStringConvertible { var re = 0.0, im = 0.0; static let i = Complex(im: 1)
    var description: String { "\(re)\(im < 0 ? "-" : "+")\(abs(im))i" }; var norm: Double { (re * re + im * im).squareRoot() }; var conjugate: Complex { .init(re: re, im: -im) }
    static func + (a: Self, b: Self) -> Self { .init(re: a.re + b.re, im: a.im + b.im) }; static func * (a: Self, b: Self) -> Self { .init(re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re) }
    static func += (a: inout Self, b: Self) { a = a + b } }
var z = Complex(re: 3, im: -4)
z += .i * .i
print(z, z.norm, z * z.conjugate, Complex.i * .i == Complex(re: -1), (0..<4).reduce(Complex(re: 1)) { z, _ in z * .i })
// expect: 5/6 1/6 1/6 3/2 -1/2 1/3 true -3/4 5/2
// expect: 3 5/6 25/12 1 0.3333333333333333 4
// expect: x^2 + 2x + 1 x + -1 x^2 + 3x x^3 + x^2 + -1x + -1 16 0 2x + 2 -1x^2 + -2x + -1 true 4 true
// expect: 1/3x^2 + 1/2 11/6 2/3x 7/12 0
// expect: x^3 + -1.5x + 0.5 5.5 6.0
// expect: 2.0-4.0i 4.47213595499958 20.0+0.0i true 1.0+0.0i
// pending: incorrect argument label in call (have 'exactly:', expected 'integerLiteral:')
