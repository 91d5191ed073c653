print(Array(sequence(first: 1) { $0 < 100 ? $0 * 3 : nil }))
// expect: [1, 3, 9, 27, 81, 243]
var state = sequence(state: (0, 1)) { (s: inout (Int, Int)) -> Int? in
    defer { s = (s.1, s.0 + s.1) }
    return s.0
}
print(Array(state.prefix(10)), repeatElement("x", count: 3).joined())
// expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] xxx
