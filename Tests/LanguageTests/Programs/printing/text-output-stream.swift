struct Log: TextOutputStream { var lines: [String] = []; mutating func write(_ s: String) { if s != "\n" { lines.append(s) } } }
var log = Log()
print("one", 2, to: &log)
print(log.lines)
"abc".write(to: &log)
print(log.lines)
// expect: ["", "one", " ", "2"]
// expect: ["", "one", " ", "2", "abc"]
