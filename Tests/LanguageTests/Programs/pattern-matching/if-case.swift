enum Shape { case circle(Double), square(side: Double), none }
let shapes = [Shape.circle(1.5), .square(side: 2), .none]
for s in shapes {
    if case .circle(let r) = s { print("circle", r) }
    if case let .square(side: a) = s, a > 1 { print("square", a) }
    if case .none = s { print("none") }
}
// expect: circle 1.5
// expect: square 2.0
// expect: none
for case .square(let a) in shapes { print("loop", a) }
// expect: loop 2.0
if case 1...5 = 3 { print("in range") }
// expect: in range
