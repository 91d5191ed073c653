func place(_ p: (Int, Int)) -> String {
    switch p {
    case (0, 0): return "origin"
    case (_, 0): return "x axis"
    case (0, let y): return "y axis at \(y)"
    case let (x, y) where x == y: return "diagonal"
    case (-2...2, -2...2): return "near"
    default: return "far"
    }
}
for p in [(0, 0), (3, 0), (0, 5), (4, 4), (1, -2), (9, 1)] { print(place(p)) }
// expect: origin
// expect: x axis
// expect: y axis at 5
// expect: diagonal
// expect: near
// expect: far
