enum ParseError: Error { case empty, notANumber(String) }
func number(_ s: String) throws -> Int {
    if s.isEmpty { throw ParseError.empty }
    guard let n = Int(s) else { throw ParseError.notANumber(s) }
    return n
}
func total(_ texts: [String]) throws -> Int { try texts.map(number).reduce(0, +) }
do {
    print(try total(["1", "2"]))
    print(try total(["1", "x", ""]))
    print("never")
} catch let ParseError.notANumber(text) {
    print("not a number:", text)
}
// expect: 3
// expect: not a number: x
