struct Meters {}
struct Feet {}
struct Length<Unit> {
    let n: Double
    static func + (a: Length, b: Length) -> Length { Length(n: a.n + b.n) }
}
print((Length<Meters>(n: 2) + Length<Meters>(n: 3)).n, Length<Feet>(n: 1).n)
// expect: 5.0 1.0
