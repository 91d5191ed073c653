/// How one element of an array is written: all of an array have one width, found from all that are shown.
protocol ElementFormat {
    func text(_ value: Scalar) -> String
}

/// Whole numbers, as wide as the widest.
struct IntegerFormat: ElementFormat {
    private let width: Int

    init(_ values: [Scalar]) {
        let ints = values.map(\.int)
        width = max(String(ints.max() ?? 0).utf8.count, String(ints.min() ?? 0).utf8.count)
    }

    func text(_ value: Scalar) -> String { Text.padded(String(value.int), width) }
}

/// Numbers that numpy doesn't know and asks for their own text.
struct ForeignFormat: ElementFormat {
    let dtype: DType
    func text(_ value: Scalar) -> String { Text.real(value.double, dtype) }
}

struct BoolFormat: ElementFormat {
    /// Alone, True has no blank before it.
    let alone: Bool
    func text(_ value: Scalar) -> String { value.isTrue ? (alone ? "True" : " True") : "False" }
}

/// Whether numpy writes these numbers with exponents.
private func needsExponent(_ values: [Double], _ dtype: DType, suppress: Bool) -> Bool {
    var most = 0.0
    var least = Double.infinity
    for value in values where value.isFinite && value != 0 {
        most = max(most, abs(value))
        least = min(least, abs(value))
    }
    guard most > 0 else { return false }
    let ratio = dtype == .float64 ? most / least : dtype.rounded(most / least)
    return most >= 1e8 || !suppress && (least < 0.0001 || ratio > 1000)
}

/// numpy since 1.14: shortest digits, the point in one column, exponents with mantissas of one length.
struct FloatFormat: ElementFormat {
    private let dtype: DType
    private let precision: Int
    private let exponential: Bool
    private var left = 0, right = 0, exponentWidth = 2

    init(_ values: [Scalar], _ dtype: DType, _ options: PrintOptions) {
        self.dtype = dtype
        precision = options.precision
        let doubles = values.map(\.double)
        let finite = doubles.filter(\.isFinite)
        exponential = needsExponent(doubles, dtype, suppress: options.suppress)
        for value in finite {
            if exponential {
                let (whole, fraction, exponent) = scientific(value)
                left = max(left, whole.utf8.count)
                right = max(right, fraction.utf8.count)
                exponentWidth = max(exponentWidth, String(abs(exponent)).utf8.count)
            } else {
                let (whole, fraction) = positional(value)
                left = max(left, whole.utf8.count)
                right = max(right, fraction.utf8.count)
            }
        }
        if finite.count != doubles.count {
            let after = (exponential ? right + exponentWidth + 2 : right) + 1
            let infinity = doubles.contains(-.infinity) ? 4 : 3
            left = max(left, 3 - after, doubles.contains { $0.isInfinite } ? infinity - after : 0)
            if finite.isEmpty { left = max(left, 3 - after) }
        }
    }

    /// Before and after the point. Where the shortest digits are more than the precision, the number itself is rounded.
    private func positional(_ value: Double) -> (String, String) {
        let digits = Digits(shortest: value, dtype)
        let fraction = digits.fraction
        if fraction.utf8.count <= precision { return (digits.whole, fraction) }
        let text = Text.fixed(value, precision)
        guard let point = text.firstIndex(of: ".") else { return (text, "") }
        return (String(text[..<point]), Text.trimmedZeros(String(text[text.index(after: point)...])))
    }

    private func scientific(_ value: Double) -> (String, String, Int) {
        let (whole, fraction, exponent) = Digits(shortest: value, dtype).scientific
        if fraction.utf8.count <= precision { return (whole, fraction, exponent) }
        let text = Text.exponent(value, precision)
        let parts = text.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        return (String(mantissa[0]), mantissa.count > 1 ? Text.trimmedZeros(String(mantissa[1])) : "", Int(parts[1])!)
    }

    func text(_ value: Scalar) -> String {
        let x = value.double
        guard x.isFinite else {
            let width = left + 1 + (exponential ? right + exponentWidth + 2 : right)
            return Text.padded(x.isNaN ? "nan" : x < 0 ? "-inf" : "inf", width)
        }
        if exponential {
            let (whole, fraction, exponent) = scientific(x)
            if fraction.utf8.count == right { return Text.padded(whole, left) + "." + fraction + Text.exponentText(exponent, exponentWidth) }
            // Mantissas of one length: where the shortest digits are fewer, those of the number itself follow.
            let parts = Text.exponent(x, right).split(separator: "e")
            return Text.padded(String(parts[0]), left + 1 + right) + Text.exponentText(Int(parts[1])!, exponentWidth)
        }
        let (whole, fraction) = positional(x)
        return Text.padded(whole, left) + "." + fraction + String(repeating: " ", count: right - fraction.utf8.count)
    }
}

/// numpy before 1.14: printf's digits of the number as a double, a column for the sign, zeros at the end as blanks.
struct LegacyFloatFormat: ElementFormat {
    private let exponential: Bool
    private let wideExponent: Bool
    private var precision: Int
    private var width: Int

    init(_ values: [Scalar], _ dtype: DType, _ options: PrintOptions) {
        let doubles = values.map(\.double)
        exponential = needsExponent(doubles, dtype, suppress: options.suppress)
        precision = options.precision
        let magnitudes = doubles.filter { $0.isFinite && $0 != 0 }.map { abs($0) }
        let most = magnitudes.max() ?? 0
        wideExponent = exponential && (most >= 1e100 || (magnitudes.min() ?? 1) < 1e-99)
        if exponential {
            width = 8 + precision + (wideExponent ? 1 : 0)
        } else {
            let limit = precision
            precision = magnitudes.map { limit - Text.trailingZeros(Text.fixed($0, limit)) }.max() ?? 0
            precision = max(0, min(limit, precision))
            width = Text.fixed(most.rounded(.towardZero), 0).utf8.count + precision + 2
            if doubles.contains(where: { !$0.isFinite }) { width = max(width, 4) }
        }
    }

    func text(_ value: Scalar) -> String {
        let x = value.double
        guard x.isFinite else { return Text.padded(x.isNaN ? "nan" : x < 0 ? "-inf" : "inf", width) }
        if exponential { return Text.padded(Text.exponent(x, precision), width) }
        var text = Text.fixed(x, precision)
        if precision == 0 { text += "." }
        let kept = precision == 0 ? text : Text.trimmedZeros(text)
        return Text.padded(kept + String(repeating: " ", count: text.utf8.count - kept.utf8.count), width)
    }
}

extension Text {
    static func trailingZeros(_ text: String) -> Int { text.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count }
}
