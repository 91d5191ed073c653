/// Python's format specifications: [[fill]align][sign][#][0][width][,|_][.precision][type].
private struct FormatSpecification {
    var fill: Character = " "
    var align: Character?
    var sign: Character = "-"
    var alternate = false
    var width = 0
    var grouping: Character?
    var precision: Int?
    var type: Character?

    init(_ text: String) throws {
        var rest = Substring(text)
        func isAlign(_ c: Character) -> Bool { "<>=^".contains(c) }
        if let second = rest.dropFirst().first, isAlign(second) {
            fill = rest.removeFirst()
            align = rest.removeFirst()
        } else if let first = rest.first, isAlign(first) {
            align = rest.removeFirst()
        }
        if let c = rest.first, "+- ".contains(c) { sign = rest.removeFirst() }
        if rest.first == "#" {
            alternate = true
            rest.removeFirst()
        }
        if rest.first == "0" {
            rest.removeFirst()
            if align == nil {
                fill = "0"
                align = "="
            }
        }
        width = FormatSpecification.number(&rest) ?? 0
        if let c = rest.first, c == "," || c == "_" { grouping = rest.removeFirst() }
        if rest.first == "." {
            rest.removeFirst()
            guard let digits = FormatSpecification.number(&rest) else { throw EngineError.value("Format specifier missing precision") }
            precision = digits
        }
        if let c = rest.first { type = c }
        guard rest.count <= 1, width <= 10_000, precision ?? 0 <= 10_000 else { throw EngineError.value("Invalid format specifier '\(text)'") }
    }

    private static func number(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest[digits.endIndex...]
        return digits.isEmpty ? nil : Int(digits) ?? .max
    }

    /// Sign, grouping, padding around the digits of a number's magnitude.
    func finish(_ magnitude: String, negative: Bool) -> String {
        var body = magnitude
        if let grouping {
            let whole = body.prefix { $0.isNumber }
            var grouped = ""
            for (i, c) in whole.enumerated() {
                if i > 0 && (whole.count - i) % 3 == 0 { grouped.append(grouping) }
                grouped.append(c)
            }
            body = grouped + body[whole.endIndex...]
        }
        let sign = negative ? "-" : self.sign == "-" ? "" : String(self.sign)
        let missing = width - sign.count - body.count
        guard missing > 0 else { return sign + body }
        let padding = String(repeating: fill, count: missing)
        switch align ?? ">" {
        case "<": return sign + body + padding
        case "=": return sign + padding + body
        case "^": return String(repeating: fill, count: missing / 2) + sign + body + String(repeating: fill, count: missing - missing / 2)
        default: return padding + sign + body
        }
    }
}

extension Text {
    static func format(_ value: Double, _ specification: String) throws -> String {
        let spec = try FormatSpecification(specification)
        let x = abs(value)
        let negative = value.sign == .minus && !value.isNaN
        guard value.isFinite else {
            let text = value.isNaN ? "nan" : "inf"
            return spec.finish(spec.type == "F" || spec.type == "E" || spec.type == "G" ? text.uppercased() : spec.type == "%" ? text + "%" : text, negative: negative)
        }
        let body: String
        switch spec.type {
        case "f", "F": body = fixed(x, spec.precision ?? 6)
        case "e": body = exponent(x, spec.precision ?? 6)
        case "E": body = exponent(x, spec.precision ?? 6).uppercased()
        case "g", "n": body = general(x, max(1, spec.precision ?? 6))
        case "G": body = general(x, max(1, spec.precision ?? 6)).uppercased()
        case "%": body = fixed(x * 100, spec.precision ?? 6) + "%"
        case nil:
            if let precision = spec.precision {
                let text = general(x, max(1, precision))
                body = text.contains(".") || text.contains("e") ? text : text + ".0"
            } else {
                body = real(x, .float64)
            }
        default: throw EngineError.value("Unknown format code '\(spec.type!)' for object of type 'float'")
        }
        return spec.finish(body, negative: negative)
    }

    static func format(_ value: Int, _ specification: String) throws -> String {
        let spec = try FormatSpecification(specification)
        let prefix: String
        let radix: Int
        switch spec.type {
        case nil, "d", "n": (prefix, radix) = ("", 10)
        case "b": (prefix, radix) = ("0b", 2)
        case "o": (prefix, radix) = ("0o", 8)
        case "x", "X": (prefix, radix) = ("0x", 16)
        case "e", "E", "f", "F", "g", "G", "%": return try format(Double(value), specification)
        default: throw EngineError.value("Unknown format code '\(spec.type!)' for object of type 'int'")
        }
        guard spec.precision == nil else { throw EngineError.value("Precision not allowed in integer format specifier") }
        let digits = String(value.magnitude, radix: radix, uppercase: spec.type == "X")
        return spec.finish((spec.alternate ? prefix : "") + digits, negative: value < 0)
    }
}
