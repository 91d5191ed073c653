/// The names that notebooks have without importing their module.
///
/// Most cells use none of them, and reading the module costs time that the first cell would pay for: so it is read with the first cell in whose text one of them stands.
enum NotebookNames {
    static let module = "Notebook"
    /// A test holds this list against the module.
    static let all: Set<String> = [
        "Animator", "Chart", "Displayable", "HTML", "JSON", "Latex", "Markdown", "PNG", "Progress", "ProgressBar", "ProgressIterator", "SVG", "clear_output", "display", "hist",
        "imshow", "plot", "progress", "table", "update_display",
    ]

    /// Whether one of the names stands in a cell's text, wherever that is.
    static func areUsed(in code: String) -> Bool {
        var word: [UInt8] = []
        func isName() -> Bool { word.count > 2 && all.contains(String(decoding: word, as: UTF8.self)) }
        for byte in code.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: word.append(byte)
            default:
                if isName() { return true }
                word.removeAll(keepingCapacity: true)
            }
        }
        return isName()
    }

    /// Whether a name that is being written may become one of them.
    static func mayBecome(_ typed: String) -> Bool { all.contains { $0.hasPrefix(typed) } }
}
