func double(_ text: String?) -> Int {
    guard let text, let n = Int(text), n > 0 else { return -1 }
    return n * 2
}
print(double("21"), double("x"), double(nil), double("-4"))
// expect: 42 -1 -1 -1
