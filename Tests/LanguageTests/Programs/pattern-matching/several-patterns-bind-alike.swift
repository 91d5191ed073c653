enum Token { case number(Int), letter(Int, Character), end }
for t in [Token.number(3), .letter(4, "x"), .end] {
    switch t {
    case .number(let n), .letter(let n, _): print(n)
    case .end: print("end")
    }
}
// expect: 3
// expect: 4
// expect: end
