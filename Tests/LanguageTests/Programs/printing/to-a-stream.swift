struct Log: TextOutputStream {
    var lines: [String] = []
    mutating func write(_ s: String) { lines.append(s) }
}
var log = Log()
print("a", 1, to: &log)
print("b", terminator: "", to: &log)
print(log.lines)
// expect: ["", "a", " ", "1", "\n", "", "b", ""]
var text = ""
print("into a string", to: &text)
print(text.count)
// expect: 14
