import Foundation
import Testing

@testable import Engine

/// docs/ops.md is written from the op table: `make ops` writes it (GALLEY_WRITE_DOCS=1), this test compares.
@Suite struct OpsPageTests {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func page() -> String {
        let kinds: [(Op.Kind, String)] = [
            (.unary, "Element by element, of one tensor"), (.binary, "Element by element, of two tensors that broadcast, or of a tensor and a number"),
            (.compare, "Comparisons"), (.reduction, "Over axes"), (.other, "Others"),
        ]
        var text = """
            # The op table

            Written from `Sources/Engine/Table` by `make ops`; a test compares. a and b are the first inputs, *more* the rest; i, j, x, flag and list are the row's plain parameters.
            Marks: **∂** a gradient passes; **eager** runs when it is called, since its values decide whether it is valid; **alias** shares its input's memory; **moves** takes every dtype as it is.

            """
        for (kind, title) in kinds {
            text += "\n## \(title)\n\n| op | what it computes | |\n| --- | --- | --- |\n"
            for row in OpTable.rows where row.kind == kind {
                let marks = [row.gradient == nil ? nil : "∂", row.eager ? "eager" : nil, row.aliases ? "alias" : nil, row.anyDType ? "moves" : nil].compactMap { $0 }
                text += "| `\(row.name)` | \(row.summary.replacingOccurrences(of: "|", with: "\\|")) | \(marks.joined(separator: ", ")) |\n"
            }
        }
        return text + "\n\(OpTable.rows.count) rows.\n"
    }

    @Test func thePageIsOfThisTable() throws {
        let file = Self.root.appendingPathComponent("docs/ops.md")
        let page = Self.page()
        if ProcessInfo.processInfo.environment["GALLEY_WRITE_DOCS"] != nil { try page.write(to: file, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOf: file, encoding: .utf8) == page, "docs/ops.md isn't of this table: run `make ops`")
    }

    /// The table is the only list of ops. A second one, in Swift, would name several rows in one expression: no line outside the table's folder may.
    @Test func thereIsNoSecondList() throws {
        let names = Set(OpTable.rows.map(\.name))
        let literal = try NSRegularExpression(pattern: "\"([a-z_0-9]+)\"")
        for folder in ["Sources/Engine", "Sources/Bindings", "Sources/Script", "Sources/Session"] {
            let files = FileManager.default.enumerator(at: Self.root.appendingPathComponent(folder).resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
            for case let file as URL in files ?? FileManager.DirectoryEnumerator() where file.pathExtension == "swift" && !file.path.contains("/Engine/Table/") {
                let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
                for (at, line) in lines.enumerated() where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
                    let text = String(line)
                    let found = literal.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { Range($0.range(at: 1), in: text).map { String(text[$0]) } }
                    #expect(Set(found).intersection(names).count < 5, "\(file.lastPathComponent):\(at + 1) lists ops: \(found)")
                }
            }
        }
    }
}
