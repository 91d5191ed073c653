extension String.StringInterpolation {
    mutating func appendInterpolation(_ n: Int, width: Int) {
        let s = String(n)
        appendLiteral(String(repeating: ".", count: max(0, width - s.count)) + s)
    }
}
print("[\(42, width: 6)]", "[\(7, width: 1)]")
// expect: [....42] [7]
