/// An `import` of a source file.
struct Import: Equatable {
    var module: String
    var line: Int
}

/// The imports of a Swift text.
///
/// Comments and string literals are blanked first: generators hold import lines in strings. What is left is cut into statements at line ends and semicolons; an import
/// may carry attributes, an access level and a kind (`@_exported public import struct A.B`).
func importsOf(_ text: String) -> [Import] {
    let modifiers: Set<Substring> = ["public", "internal", "package", "private", "fileprivate", "open"]
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]
    var found: [Import] = []
    for (index, line) in blanked(text).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        for statement in line.split(separator: ";") {
            var words = statement.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })[...]
            while let word = words.first, word.hasPrefix("@") || modifiers.contains(word) { words.removeFirst() }
            guard words.popFirst() == "import", let first = words.first else { continue }
            guard let path = kinds.contains(first) ? words.dropFirst().first : first else { continue }
            found.append(Import(module: String(path.prefix { $0 != "." }), line: index + 1))
        }
    }
    return found
}

/// The text with comments and string literals as blanks, line by line where they were.
func blanked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    func starts(_ word: String, _ index: Int) -> Bool { index < bytes.count && bytes[index] == word.utf8.first && bytes[index...].starts(with: word.utf8) }
    func drop(_ count: Int) {
        for byte in bytes[at..<min(at + count, bytes.count)] { result.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")) }
        at = min(at + count, bytes.count)
    }
    let slash = UInt8(ascii: "/")
    while at < bytes.count {
        if bytes[at] == slash, starts("//", at) {
            while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { drop(1) }
        } else if bytes[at] == slash, starts("/*", at) {
            var depth = 0
            repeat {
                let opens = starts("/*", at)
                let closes = starts("*/", at)
                depth += opens ? 1 : closes ? -1 : 0
                drop(opens || closes ? 2 : 1)
            } while depth > 0 && at < bytes.count
        } else if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "#") {
            let hashes = bytes[at...].prefix { $0 == UInt8(ascii: "#") }.count
            guard at + hashes < bytes.count, bytes[at + hashes] == UInt8(ascii: "\"") else {
                result.append(bytes[at])
                at += 1
                continue
            }
            let marks = starts("\"\"\"", at + hashes) ? "\"\"\"" : "\""
            let end = marks + String(repeating: "#", count: hashes)
            let escape = "\\" + String(repeating: "#", count: hashes)
            drop(hashes + marks.utf8.count)
            while at < bytes.count, !starts(end, at) {
                if marks.utf8.count == 1, bytes[at] == UInt8(ascii: "\n") { break }
                drop(starts(escape, at) ? escape.utf8.count + 1 : 1)
            }
            if at < bytes.count, starts(end, at) { drop(end.utf8.count) }
        } else {
            result.append(bytes[at])
            at += 1
        }
    }
    return String(decoding: result, as: UTF8.self)
}
