struct Invalid: Error { let text: String }
func parse(_ s: String) throws -> Int {
    guard let n = Int(s) else { throw Invalid(text: s) }
    return n
}
print(try! parse("12"))
print((try? parse("x")) as Any)
print(try! parse("y"))
// expect: 12
// expect: nil
// trap line 8: 'try!' expression unexpectedly raised an error: main.Invalid(text: "y")
