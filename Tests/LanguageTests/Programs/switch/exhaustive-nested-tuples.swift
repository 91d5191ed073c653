func position(_ i: Int) -> (at: Int, found: Bool) { (i, i > 2) }
func f(_ i: Int, _ b: Bool) -> String {
    switch (position(i), b) {
    case let ((p, true), false): return "a\(p)"
    case let ((p, true), true): return "b\(p)"
    case let ((p, false), false): return "c\(p)"
    case ((_, false), true): return "d"
    }
}
print(f(1, true), f(1, false), f(3, true), f(3, false))
func g(_ i: Int?, _ b: (Bool, Bool?)) -> Int {
    switch (i, b) {
    case (nil, (true, _)): 1
    case (nil, (false, nil)): 2
    case (nil, (false, _?)): 3
    case (let x?, (let y, true?)) where y: x
    case (_?, (_, nil)): 4
    case (_?, (_, true?)): 5
    case (_?, (true, false?)): 6
    case (.some, (false, .some(false))): 7
    }
}
print(g(nil, (false, true)), g(9, (true, true)), g(9, (false, true)), g(1, (false, false)))
// expect: d c1 b3 a3
// expect: 3 9 5 7
