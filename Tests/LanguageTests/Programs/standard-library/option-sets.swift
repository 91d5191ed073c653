struct Style: OptionSet {
    let rawValue: Int
    static let bold = Style(rawValue: 1 << 0)
    static let italic = Style(rawValue: 1 << 1)
    static let under = Style(rawValue: 1 << 2)
    static let all: Style = [.bold, .italic, .under]
}
struct Wide: OptionSet { var rawValue: UInt8; init(rawValue: UInt8) { self.rawValue = rawValue }; static let x = Wide(rawValue: 128) }
var s: Style = [.bold, .under]
print(s.rawValue, s.contains(.bold), s.contains(.italic), s.contains([.bold, .under]), s.isEmpty, Style().isEmpty, s == [.under, .bold])
print(s.insert(.italic).inserted, s.rawValue, s.remove(.bold)!.rawValue, s.remove(.bold) == nil, s)
print(s.union(.bold) == .all, s.intersection([.bold, .italic]), s.symmetricDifference(.all).rawValue, s.subtracting(.italic).rawValue, s.isSubset(of: .all), Style.all.isSuperset(of: s), s.isDisjoint(with: .bold))
s.formUnion(.bold); s.subtract(.under); s.formIntersection(.bold); print(s, s.rawValue, Style(rawValue: 7) == .all, Wide.x, Wide([.x]).rawValue, s.isStrictSubset(of: .all))
func show(_ o: Style = []) -> String { var parts: [String] = []; if o.contains(.bold) { parts.append("bold") }; if o.contains(.italic) { parts.append("italic") }; return parts.isEmpty ? "plain" : parts.joined(separator: "+") }
print(show(), show(.bold), show([.bold, .italic]), s.isStrictSubset(of: s))
// expect: 5 true false true false true true
// expect: true 7 1 true Style(rawValue: 6)
// expect: true Style(rawValue: 2) 1 4 true true true
// expect: Style(rawValue: 1) 1 true Wide(rawValue: 128) 128 true
// expect: plain bold bold+italic false
