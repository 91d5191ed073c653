func parse(_ s: String) -> String {
    if let n = Int(s), case 1...9 = n, n != 5 { return "digit \(n)" }
    return "no"
}
print(parse("3"), parse("5"), parse("12"), parse("x"))
// expect: digit 3 no no no
