extension String.StringInterpolation {
  mutating func appendInterpolation(_ x: Int, width: Int) { appendLiteral(String(repeating: " ", count: max(0, width - String(x).count)) + String(x)) }
  mutating func appendInterpolation(hex x: Int) { appendInterpolation(String(x, radix: 16)) }
}
print("[\(42, width: 6)] \(hex: 255) \(3)")
// expect: [    42] ff 3
