import Engine

/// A value that a notebook shows as more than text: as a cell's result, or where `display` is called.
public protocol Displayable: CustomStringConvertible {
    /// The MIME type of what is shown: `text/html`, `image/svg+xml`.
    var displayType: String { get }
    /// What is shown, base64 where the type is binary.
    var displayContent: String { get }
}

/// HTML, shown as it is.
public struct HTML: Displayable {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var displayType: String { "text/html" }
    public var displayContent: String { text }
    public var description: String { "<HTML>" }
}

/// Markdown, rendered by the notebook.
public struct Markdown: Displayable {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var displayType: String { "text/markdown" }
    public var displayContent: String { text }
    public var description: String { text }
}

/// A formula, with its dollar signs: `Latex("$e^{i\\pi} = -1$")`.
public struct Latex: Displayable {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var displayType: String { "text/latex" }
    public var displayContent: String { text }
    public var description: String { text }
}

/// A drawing.
public struct SVG: Displayable {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var displayType: String { "image/svg+xml" }
    public var displayContent: String { text }
    public var description: String { "<SVG>" }
}

/// A picture, of a PNG file's bytes.
public struct PNG: Displayable {
    /// The bytes in base64.
    public let base64: String
    public init(_ bytes: [UInt8]) { base64 = _base64(bytes) }
    public init(base64: String) { self.base64 = base64 }
    public var displayType: String { "image/png" }
    public var displayContent: String { base64 }
    public var description: String { "<PNG>" }
}

/// Data that the notebook shows as a tree: of dictionaries with texts for keys, lists, numbers, truth values and texts.
public struct JSON: Displayable {
    /// The data as JSON.
    public let text: String
    public init(_ value: Any) { text = _json(value) }
    /// Text that is JSON already.
    public init(text: String) { self.text = text }
    public var displayType: String { "application/json" }
    public var displayContent: String { text }
    public var description: String { text }
}

/// Shows a value below the cell, now. With an id `update_display` can put another in its place.
public func display(_ value: Any, display_id: String = "") {
    if let shown = value as? any Displayable {
        Display.show(shown.displayType, shown.displayContent, shown.description, display_id)
    } else {
        Display.show("text/plain", String(reflecting: value), "", display_id)
    }
}

/// Puts a value in the place of what was shown under the id, wherever it was shown.
public func update_display(_ value: Any, display_id: String) {
    if let shown = value as? any Displayable {
        Display.update(shown.displayType, shown.displayContent, shown.description, display_id)
    } else {
        Display.update("text/plain", String(reflecting: value), "", display_id)
    }
}

/// Takes away what the cell has shown so far; with `wait` only when it shows the next thing, so that nothing flickers.
public func clear_output(wait: Bool = false) { Display.clear(wait) }

/// Shows a cell's result.
public func _showResult(_ value: any Displayable) { Display.result(value.displayType, value.displayContent, value.description) }

func _base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text: [Character] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var at = 0
    while at < bytes.count {
        let count = Swift.min(3, bytes.count - at)
        let second = count > 1 ? Int(bytes[at + 1]) : 0
        let third = count > 2 ? Int(bytes[at + 2]) : 0
        let group = Int(bytes[at]) << 16 | second << 8 | third
        text.append(letters[group >> 18])
        text.append(letters[group >> 12 & 63])
        text.append(count > 1 ? letters[group >> 6 & 63] : "=")
        text.append(count > 2 ? letters[group & 63] : "=")
        at += 3
    }
    return String(text)
}

/// JSON's spelling of a value; of what JSON doesn't know, its text.
func _json(_ value: Any) -> String {
    if let truth = value as? Bool { return truth ? "true" : "false" }
    if let whole = value as? Int { return whole.description }
    if let number = value as? Double { return number.isFinite ? number.description : "null" }
    if let number = value as? Float { return number.isFinite ? number.description : "null" }
    if let text = value as? String { return _quoted(text) }
    if let list = value as? [Any] { return "[" + list.map { _json($0) }.joined(separator: ", ") + "]" }
    if let members = value as? [String: Any] {
        return "{" + members.keys.sorted().map { _quoted($0) + ": " + _json(members[$0] ?? "") }.joined(separator: ", ") + "}"
    }
    return _quoted(String(describing: value))
}

func _quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case "\n": quoted += "\\n"
        case "\r": quoted += "\\r"
        case "\t": quoted += "\\t"
        default:
            if scalar.value < 32 {
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            } else {
                quoted.unicodeScalars.append(scalar)
            }
        }
    }
    return quoted + "\""
}

/// Text within HTML and SVG.
func _escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;") }
