enum Shape: Equatable {
    case circle(radius: Double), square(Double)
    static let unit = Shape.square(1)
}
print([1.0, 2].map(Shape.circle), Shape.unit == .square(1))
// expect: [main.Shape.circle(radius: 1.0), main.Shape.circle(radius: 2.0)] true
