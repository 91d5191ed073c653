enum Light {
    case red, amber, green
    var isStop: Bool { self != .green }
    mutating func advance() {
        switch self {
        case .red: self = .green
        case .green: self = .amber
        case .amber: self = .red
        }
    }
    static let start = Light.red
}
var l = Light.start
print(l.isStop)
// expect: true
l.advance()
print(l, l.isStop)
// expect: green false
