var handlers: [(String) -> Void] = []
func register(_ f: @escaping (String) -> Void) { handlers.append(f) }
var log: [String] = []
register { log.append("a:" + $0) }
register { log.append("b:" + $0) }
for h in handlers { h("x") }
print(log)
// expect: ["a:x", "b:x"]
