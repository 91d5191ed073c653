import Foundation
import Testing

/// A program of the language's manual: a Swift file that says in comments what becomes of it.
///
/// `Programs` print what their `// expect:` comments say, a comment a line, and end well. `Rejects` say `// error line N: text`: they are refused there before anything
/// runs, with a message that contains the text. `Traps` say `// trap line N: text`: they print what they expect, and then stop there. The real compiler judges every
/// one of them too (the text of a message is ours alone), so an expectation is never ours to choose.
struct LanguageCase: CustomTestStringConvertible, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case program = "Programs"
        case reject = "Rejects"
        case trap = "Traps"
    }

    let kind: Kind
    /// Folder and file: `closures/captures-are-shared.swift`.
    let name: String
    var path: String { Self.root + "/" + kind.rawValue + "/" + name }
    var feature: String { String(name.prefix { $0 != "/" }) }
    var testDescription: String { name }

    static let root = (#filePath as NSString).deletingLastPathComponent

    static func all(_ kind: Kind) -> [LanguageCase] {
        let walk = FileManager.default.enumerator(atPath: root + "/" + kind.rawValue)
        let names = (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }
        return names.sorted().map { LanguageCase(kind: kind, name: $0) }
    }

    /// `count` cases, taken at even steps from all folders in turn.
    static func sample(_ count: Int, of cases: [LanguageCase]) -> [LanguageCase] {
        guard cases.count > count else { return cases }
        return (0..<count).map { cases[$0 * cases.count / count] }
    }

    func expectation() throws -> Expectation { try Expectation(of: String(contentsOfFile: path, encoding: .utf8)) }
}

/// What the comments of a case say.
struct Expectation {
    /// What is printed, every line with its end.
    var output = ""
    /// The line of the file that is refused or traps, and a part of our message.
    var line: Int?
    var message = ""

    init(of text: String) throws {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let printed = Self.rest(of: line, after: "// expect:") {
                output += printed + "\n"
            } else if let stop = Self.rest(of: line, after: "// error line ") ?? Self.rest(of: line, after: "// trap line ") {
                let parts = stop.split(separator: ":", maxSplits: 1)
                guard let number = parts.first.flatMap({ Int($0) }), self.line == nil else { throw Malformed(line: String(line)) }
                self.line = number
                message = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            }
        }
    }

    private static func rest(of line: Substring, after mark: String) -> String? {
        guard line.hasPrefix(mark) else { return nil }
        let rest = line.dropFirst(mark.count)
        return String(rest.hasPrefix(" ") ? rest.dropFirst() : rest)
    }

    struct Malformed: Error, CustomStringConvertible {
        var line: String
        var description: String { "a comment that should read '// error line N: text' or '// trap line N: text', once in a file: \(line)" }
    }
}
