import CKernels

/// The decimal digits of a number: 0.d₁d₂d₃… · 10^point.
struct Digits {
    var digits: [UInt8]
    var point: Int
    var negative: Bool

    /// The shortest digits that read back as the number in its own dtype.
    init(shortest value: Double, _ dtype: DType) {
        switch dtype {
        case .float64: self.init(parsing: value.description)
        case .float16: self.init(parsing: Digits.shortest(value, in: dtype))
        default: self.init(parsing: Float(value).description)
        }
    }

    /// As few digits as there must be for the number to come back from them, found by trying.
    private static func shortest(_ value: Double, in dtype: DType) -> String {
        for digits in 0..<6 {
            let text = Text.exponent(value, digits)
            guard let read = Double(text) else { break }
            if dtype.rounded(read) == value { return Text.exponent(value, digits) }
        }
        return Text.exponent(value, 6)
    }

    /// Swift writes the shortest digits; this takes them apart: 12.5, 1e-05, -0.0.
    private init(parsing text: String) {
        digits = []
        point = 0
        negative = false
        var seenPoint = false
        var exponent = 0
        var utf8 = Substring(text).utf8
        if utf8.first == UInt8(ascii: "-") {
            negative = true
            utf8.removeFirst()
        }
        while let c = utf8.first {
            utf8.removeFirst()
            if c == UInt8(ascii: ".") {
                seenPoint = true
            } else if c == UInt8(ascii: "e") {
                exponent = Int(String(Substring(utf8)))!
                break
            } else {
                digits.append(c - UInt8(ascii: "0"))
                if !seenPoint { point += 1 }
            }
        }
        point += exponent
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        point -= zeros
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { point = 1 }
    }

    /// The part before the point, with its sign.
    var whole: String {
        let text = point <= 0 ? "0" : String(decoding: (0..<point).map { at($0) + 48 }, as: UTF8.self)
        return negative ? "-" + text : text
    }

    /// The part after the point, without zeros at its end.
    var fraction: String {
        guard digits.count > point else { return "" }
        return String(decoding: (point..<digits.count).map { at($0) + 48 }, as: UTF8.self)
    }

    private func at(_ place: Int) -> UInt8 { place >= 0 && place < digits.count ? digits[place] : 0 }

    /// d₁, d₂d₃…, and the exponent that goes with them.
    var scientific: (whole: String, fraction: String, exponent: Int) {
        guard let first = digits.first else { return (negative ? "-0" : "0", "", 0) }
        return ((negative ? "-" : "") + String(first), String(decoding: digits.dropFirst().map { $0 + 48 }, as: UTF8.self), point - 1)
    }
}

extension DType {
    /// The number of this dtype that is nearest.
    func rounded(_ value: Double) -> Double {
        var value = value
        var stored: UInt64 = 0
        ck_cast(DType.float64.rawValue, rawValue, 1, &value, &stored)
        ck_cast(rawValue, DType.float64.rawValue, 1, &stored, &value)
        return value
    }
}

/// Small texts that Python writes.
enum Text {
    /// (), (4,), (2, 3).
    static func tuple(_ values: [Int]) -> String {
        "(" + values.map(String.init).joined(separator: ", ") + (values.count == 1 ? ",)" : ")")
    }

    /// [2,3], as MXNet writes shapes.
    static func list(_ values: [Int]) -> String { "[" + values.map(String.init).joined(separator: ",") + "]" }

    static func fixed(_ value: Double, _ digits: Int) -> String { printed(digits + 330) { ck_text_fixed($0, $1, value, Int32(digits)) } }
    static func exponent(_ value: Double, _ digits: Int) -> String { printed(digits + 16) { ck_text_exponent($0, $1, value, Int32(digits)) } }
    static func general(_ value: Double, _ digits: Int) -> String { printed(digits + 16) { ck_text_general($0, $1, value, Int32(digits)) } }

    private static func printed(_ capacity: Int, _ body: (UnsafeMutablePointer<CChar>, Int) -> Int32) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
            let count = min(Int(body(buffer.baseAddress!, capacity)), capacity - 1)
            return String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    static func padded(_ text: String, _ width: Int) -> String {
        let missing = width - text.utf8.count
        return missing > 0 ? String(repeating: " ", count: missing) + text : text
    }

    static func trimmedZeros(_ text: String) -> String {
        var text = Substring(text)
        while text.last == "0" { text.removeLast() }
        return String(text)
    }

    static func trimmedEnd(_ text: String) -> String {
        var text = Substring(text)
        while let last = text.last, last == " " || last == "\n" { text.removeLast() }
        return String(text)
    }

    /// numpy's exponent: a sign and two digits or more.
    static func exponentText(_ exponent: Int, _ width: Int = 2) -> String {
        let digits = String(abs(exponent))
        return "e" + (exponent < 0 ? "-" : "+") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// A floating number as Python's repr and numpy's scalars write it: 28.0, 1e-05, 3.7416573.
    static func real(_ value: Double, _ dtype: DType) -> String {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        // The package that brings numpy its bfloat16 writes six digits.
        if dtype == .bfloat16 { return general(value, 6) }
        let digits = Digits(shortest: value, dtype)
        if value == 0 || abs(value) >= 1e-4 && abs(value) < 1e16 {
            return digits.whole + "." + (digits.fraction.isEmpty ? "0" : digits.fraction)
        }
        let (whole, fraction, exponent) = digits.scientific
        return whole + (fraction.isEmpty ? "" : "." + fraction) + exponentText(exponent)
    }
}
