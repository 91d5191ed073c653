// The engine's border is written so that it needs no parser: namespaces are `public enum Name {` at the start of a line, functions are one-line
// `public static func` declarations inside them, and their types are few. Anything else in those files is left alone.

/// What a border function takes or gives.
enum BorderType: String {
    case tensor = "Tensor"
    case int = "Int"
    case double = "Double"
    case bool = "Bool"
    case string = "String"
    case ints = "[Int]"
    case doubles = "[Double]"
    case tensors = "[Tensor]"

    /// Numbers and Booleans lie in the machine's raw slots, everything else among its objects.
    var isRaw: Bool { self == .int || self == .double || self == .bool }

    func argument(_ slot: Int) -> String {
        switch self {
        case .tensor: "call.object(\(slot), Tensor.self)"
        case .int: "call.int(\(slot))"
        case .double: "call.double(\(slot))"
        case .bool: "call.bool(\(slot))"
        case .string: "call.string(\(slot))"
        case .ints: "call.ints(\(slot))"
        case .doubles: "call.doubles(\(slot))"
        case .tensors: "call.objects(\(slot), Tensor.self)"
        }
    }
}

struct BorderFunction {
    var namespace: String
    var name: String
    var parameters: [(name: String, type: BorderType)]
    var result: BorderType?
}

struct BorderError: Error, CustomStringConvertible {
    var file: String
    var line: Int
    var problem: String
    var description: String { "\(file):\(line): \(problem)" }
}

/// The border functions in one file's text, in their order.
func borderFunctions(in text: String, file: String) throws -> [BorderFunction] {
    var functions: [BorderFunction] = []
    var namespace = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.hasPrefix("public enum ") {
            namespace = String(line.dropFirst("public enum ".count).prefix { $0.isLetter || $0.isNumber })
            continue
        }
        if line.hasPrefix("}") { namespace = "" }
        let body = line.drop { $0 == " " }
        guard body.contains("public static func ") else { continue }
        func wrong(_ problem: String) -> BorderError { BorderError(file: file, line: index + 1, problem: problem) }
        guard !namespace.isEmpty else { throw wrong("a border function stands inside a `public enum` of its file") }
        guard let start = body.firstRange(of: "public static func ")?.upperBound, let open = body.firstIndex(of: "("), let close = body.firstIndex(of: ")"), open < close else {
            throw wrong("a border function is declared on one line")
        }
        let parameters = try body[body.index(after: open)..<close].split(separator: ",").map { parameter in
            let parts = parameter.split(separator: ":").map { $0.trimmed }
            guard parts.count == 2, parts[0].hasPrefix("_ "), let type = BorderType(rawValue: parts[1]) else {
                throw wrong("`\(parameter.trimmed)` is no parameter of the border: `_ name: Type` with Tensor, Int, Double, Bool, String or a list of Tensor, Int or Double")
            }
            return (name: String(parts[0].dropFirst(2)), type: type)
        }
        var result: BorderType?
        let rest = body[body.index(after: close)...].prefix { $0 != "{" }.trimmed
        if rest.hasPrefix("->") {
            let name = rest.dropFirst(2).trimmed
            guard let type = BorderType(rawValue: name) else { throw wrong("`\(name)` can't be the result of a border function") }
            result = type
        } else if !rest.isEmpty {
            throw wrong("a border function is neither throwing nor generic")
        }
        functions.append(BorderFunction(namespace: namespace, name: String(body[start..<open]), parameters: parameters, result: result))
    }
    return functions
}

extension StringProtocol {
    var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
