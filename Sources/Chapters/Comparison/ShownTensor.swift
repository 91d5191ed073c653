/// A container of numbers as a surface prints it, read back: `[[0.]\n [1.]]\n<NDArray 2x1 @cpu(0)>`, `tensor([1., 2.], device='cuda:0')`,
/// `<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>`, or a bare `[1, 2]`.
public struct ShownTensor: Equatable, Sendable {
    /// What stands around the numbers: `nd`, `tensor`, `array`, `Array`, `tf.Tensor` …; empty for a bare list.
    public var wrapper: String
    /// From the nesting of the brackets, or from the tag where the numbers are elided; nil where brackets are ragged.
    public var shape: [Int]?
    /// Numbers, `True`, `nan` … in reading order; an element may be `...`.
    public var elements: [ShownNumber]
    public var dtype: String?
    public var device: String?
    /// Whatever else stands in the wrapper: `grad_fn=<MulBackward0>`, `requires_grad=True`.
    public var attributes: [String: String]
    /// Whether commas stand between the elements; nil where there is but one.
    public var hasCommas: Bool?

    public var isElided: Bool { elements.contains(.ellipsis) }

    /// Where an element stands: `[2, 0]`.
    public func index(of flat: Int) -> [Int]? {
        guard let shape, !shape.isEmpty, !isElided, shape.reduce(1, *) == elements.count else { return nil }
        var rest = flat
        var index: [Int] = []
        for size in shape.reversed() {
            index.append(rest % size)
            rest /= size
        }
        return index.reversed()
    }
}

/// One number as it is printed.
public enum ShownNumber: Equatable, Sendable {
    /// The spelling, and what it means.
    case number(String, Double)
    case bool(Bool)
    case ellipsis

    public var text: String {
        switch self {
        case .number(let text, _): text
        case .bool(let value): value ? "True" : "False"
        case .ellipsis: "..."
        }
    }

    /// A fraction has a point or an exponent, or is none of the integers at all.
    static func isFraction(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "n") }
    }

    /// One unit in the last printed place, for numbers with three decimals or more; else 0. A print that strips zeros at the end (`8.`, `0.5`)
    /// says nothing of where it was rounded, so only the relative tolerance counts there.
    static func lastPlace(_ text: String) -> Double {
        var decimals = 0
        var exponent = 0
        var seenPoint = false
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: ".") {
                seenPoint = true
                continue
            }
            if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
                exponent = Int(String(decoding: bytes[(index + 1)...].drop { $0 == UInt8(ascii: "+") }, as: UTF8.self)) ?? 0
                break
            }
            if seenPoint { decimals += 1 }
        }
        return decimals >= 3 ? power(10, exponent - decimals) : 0
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<min(abs(exponent), 400) { result *= base }
        return exponent < 0 ? 1 / result : result
    }
}

/// Reads texts of containers; every method leaves `at` where it was when what it looks for isn't there.
struct TensorTextReader {
    let bytes: [UInt8]
    var at: Int

    /// Deeper brackets than any tensor has are text.
    private static let deepest = 32

    var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func blanks() { while let next = byte, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { at += 1 } }

    func starts(_ text: String) -> Bool { at <= bytes.count && bytes[at...].starts(with: text.utf8) }

    /// A container that begins exactly here.
    mutating func tensor() -> ShownTensor? {
        let start = at
        if let found = bracketed() ?? call() ?? tensorFlow() { return found }
        at = start
        return nil
    }

    /// `[…]`, with MXNet's tag after it where there is one.
    private mutating func bracketed() -> ShownTensor? {
        guard byte == UInt8(ascii: "["), var tensor = list() else { return nil }
        let end = at
        blanks()
        if let tag = ndTag() {
            tensor.wrapper = "nd"
            tensor.device = tag.device
            if tensor.isElided || tensor.shape == nil { tensor.shape = tag.shape }
            // A print of one number in brackets can't show a trailing axis of size 1 that the tag shows.
            if let size = tensor.shape, size != tag.shape, size.reduce(1, *) == tag.shape.reduce(1, *) { tensor.shape = tag.shape }
        } else {
            at = end
        }
        return tensor
    }

    /// `<NDArray 4x1 @cpu(0)>`
    private mutating func ndTag() -> (shape: [Int], device: String)? {
        let start = at
        guard starts("<NDArray ") else { return nil }
        at += 9
        let size = take { $0 != 0x20 && $0 != UInt8(ascii: ">") }
        let shape = size.split(separator: "x").compactMap { Int($0) }
        blanks()
        guard byte == UInt8(ascii: "@") else {
            at = start
            return nil
        }
        at += 1
        let device = take { $0 != UInt8(ascii: ">") && $0 != 0x0A }
        guard byte == UInt8(ascii: ">") else {
            at = start
            return nil
        }
        at += 1
        return (shape, device)
    }

    /// Longer names and attributes than any surface prints are text; without a bound a hostile text would be scanned again from each of its bytes.
    private static let longest = 400
    private static let mostAttributes = 16

    private mutating func take(while keep: (UInt8) -> Bool) -> String {
        let start = at
        while let next = byte, at - start < Self.longest, keep(next) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// `tensor(…)`, `array(…)`, `Array(…)`, `tf.Tensor(…)` with attributes after the numbers.
    private mutating func call() -> ShownTensor? {
        let start = at
        guard let wrapper = ["tensor", "array", "Array", "tf.Tensor"].first(where: { starts($0 + "(") }) else { return nil }
        at += wrapper.utf8.count + 1
        blanks()
        var tensor: ShownTensor
        if let values = list() {
            tensor = values
        } else if let element = element(), element != .ellipsis {
            tensor = ShownTensor(wrapper: "", shape: [], elements: [element], attributes: [:])
        } else {
            at = start
            return nil
        }
        tensor.wrapper = wrapper
        var attributes = 0
        while true {
            blanks()
            if byte == UInt8(ascii: ")") {
                at += 1
                return tensor
            }
            guard byte == UInt8(ascii: ",") else {
                at = start
                return nil
            }
            at += 1
            blanks()
            guard attributes < Self.mostAttributes, let (key, value) = attribute() else {
                at = start
                return nil
            }
            attributes += 1
            tensor.set(key, value)
        }
    }

    /// `<tf.Tensor: shape=(2,), dtype=float32, numpy=array([…], dtype=float32)>`, `<tf.Variable 'w:0' shape=(2,) dtype=float32, numpy=…>`
    private mutating func tensorFlow() -> ShownTensor? {
        let start = at
        guard starts("<tf.") else { return nil }
        at += 1
        let wrapper = take { $0 != UInt8(ascii: ":") && $0 != 0x20 && $0 != UInt8(ascii: ">") && $0 != 0x0A }
        if byte == UInt8(ascii: ":") { at += 1 }
        var attributes: [(String, String)] = []
        while true {
            blanks()
            if byte == UInt8(ascii: ",") {
                at += 1
                continue
            }
            if starts("numpy=") {
                at += 6
                blanks()
                var values: ShownTensor
                if let found = call() ?? list() {
                    values = found
                } else if let number = element(), number != .ellipsis {
                    values = ShownTensor(wrapper: "", shape: [], elements: [number], attributes: [:])
                } else {
                    at = start
                    return nil
                }
                blanks()
                guard byte == UInt8(ascii: ">") else {
                    at = start
                    return nil
                }
                at += 1
                values.wrapper = wrapper
                for (key, value) in attributes { values.set(key, value) }
                return values
            }
            if byte == UInt8(ascii: "'") {
                at += 1
                attributes.append(("name", take { $0 != UInt8(ascii: "'") && $0 != 0x0A }))
                guard byte == UInt8(ascii: "'") else {
                    at = start
                    return nil
                }
                at += 1
                continue
            }
            guard attributes.count < Self.mostAttributes, let pair = attribute() else {
                at = start
                return nil
            }
            attributes.append(pair)
        }
    }

    /// `dtype=float32`, `grad_fn=<MulBackward0>`, `shape=(2, 3)`, `device='cuda:0'`
    private mutating func attribute() -> (String, String)? {
        let start = at
        let key = take { $0 == UInt8(ascii: "_") || (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
        guard !key.isEmpty, byte == UInt8(ascii: "=") else {
            at = start
            return nil
        }
        at += 1
        var depth = 0
        let from = at
        while let next = byte, at - from < Self.longest {
            if next == UInt8(ascii: "("), depth < Self.deepest { depth += 1 }
            if next == UInt8(ascii: "<") { depth += 1 }
            if next == UInt8(ascii: ")") || next == UInt8(ascii: ">") {
                if depth == 0 { break }
                depth -= 1
            }
            if depth == 0, next == UInt8(ascii: ",") || next == 0x20 || next == 0x0A { break }
            at += 1
        }
        guard at > from else {
            at = start
            return nil
        }
        return (key, String(decoding: bytes[from..<at], as: UTF8.self))
    }

    /// Brackets of numbers, nested.
    private mutating func list() -> ShownTensor? {
        let start = at
        var elements: [ShownNumber] = []
        var commas: Bool?
        guard let shape = list(depth: 0, into: &elements, commas: &commas) else {
            at = start
            return nil
        }
        return ShownTensor(wrapper: "", shape: shape.isEmpty ? nil : shape, elements: elements, attributes: [:], hasCommas: commas)
    }

    /// - Returns: the shape; empty when the rows are ragged; nil when this is no list of numbers.
    private mutating func list(depth: Int, into elements: inout [ShownNumber], commas: inout Bool?) -> [Int]? {
        guard byte == UInt8(ascii: "["), depth < Self.deepest else { return nil }
        at += 1
        var count = 0
        var inner: [Int]?
        var isRagged = false
        while true {
            let before = at
            blanks()
            var separated = at > before
            if count > 0, byte == UInt8(ascii: ",") {
                commas = true
                at += 1
                blanks()
                separated = true
            } else if count > 0, byte != UInt8(ascii: "]"), commas == nil {
                commas = false
            }
            guard let next = byte else { return nil }
            if next == UInt8(ascii: "]") {
                at += 1
                if isRagged { return [] }
                return [count] + (inner ?? [])
            }
            if next == UInt8(ascii: "[") {
                if count > 0, inner == nil, elements.last != .ellipsis { return nil }
                guard let shape = list(depth: depth + 1, into: &elements, commas: &commas) else { return nil }
                if shape.isEmpty || (inner != nil && inner! != shape) { isRagged = true }
                inner = shape
            } else {
                if count > 0, !separated { return nil }
                guard let value = element() else { return nil }
                if inner != nil, value != .ellipsis { return nil }
                elements.append(value)
            }
            count += 1
        }
    }

    /// A number, a Boolean, `nan`, `inf` or an ellipsis that ends where a word ends.
    private mutating func element() -> ShownNumber? {
        for (word, value) in Self.words where starts(word) && isEnd(at + word.utf8.count) {
            at += word.utf8.count
            return value
        }
        guard let end = numberEnd(in: bytes, from: at), isEnd(end) else { return nil }
        let text = String(decoding: bytes[at..<end], as: UTF8.self)
        guard let value = Double(text.hasSuffix(".") ? text + "0" : text.replacingPoint) else { return nil }
        at = end
        return .number(text, value)
    }

    private static let words: [(String, ShownNumber)] = [
        ("...", .ellipsis), ("…", .ellipsis), ("True", .bool(true)), ("False", .bool(false)), ("true", .bool(true)), ("false", .bool(false)),
        ("nan", .number("nan", .nan)), ("inf", .number("inf", .infinity)), ("-inf", .number("-inf", -.infinity)),
    ]

    private func isEnd(_ index: Int) -> Bool {
        guard index < bytes.count else { return true }
        return " \n\r\t],)>".utf8.contains(bytes[index])
    }
}

extension ShownTensor {
    fileprivate mutating func set(_ key: String, _ value: String) {
        switch key {
        case "dtype": dtype = value
        case "device": device = value.filter { $0 != "'" }
        case "shape":
            let sizes = value.filter { $0 != "(" && $0 != ")" }.split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
            if isElided || shape == nil { shape = sizes }
            attributes["shape"] = sizes.map(String.init).joined(separator: ",")
        default: attributes[key] = value
        }
    }
}

extension String {
    /// `.5`, `1.e-3` and `-.5` in the spelling that `Double` reads.
    fileprivate var replacingPoint: String {
        var out = ""
        var previous: Character = " "
        for next in self {
            if next == ".", !previous.isNumber { out += "0" }
            if previous == ".", !next.isNumber { out += "0" }
            out.append(next)
            previous = next
        }
        return out
    }
}

/// The end of the number that begins at `start`: sign, digits, point, exponent; nil when there is none.
func numberEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    func digit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") { at += 1 }
    let first = at
    while digit(at) { at += 1 }
    var digits = at - first
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
        let point = at
        at += 1
        while digit(at) { at += 1 }
        digits += at - point - 1
        // `5...` is a number and an ellipsis; `5..<7` a range.
        if at == point + 1, at < bytes.count, bytes[at] == UInt8(ascii: ".") { at = point }
    }
    guard digits > 0 else { return nil }
    if at < bytes.count, bytes[at] == UInt8(ascii: "e") || bytes[at] == UInt8(ascii: "E") {
        var next = at + 1
        if next < bytes.count, bytes[next] == UInt8(ascii: "-") || bytes[next] == UInt8(ascii: "+") { next += 1 }
        if digit(next) {
            while digit(next) { next += 1 }
            at = next
        }
    }
    return at
}
