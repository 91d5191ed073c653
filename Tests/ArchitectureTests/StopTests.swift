import Foundation
import Testing

/// Nothing that a cell's text can reach stops the process: in the language's sources forced unwraps, forced casts, `try!` and failed preconditions stand only where listed.
@Suite("Nothing stops the process")
struct StopTests {
    /// Where one may stand, and why no cell gets there.
    private static let allowed: [(path: String, piece: String, why: String)] = [
        ("Sources/Script/Checker/Checker.swift", "preconditionFailure(\"the prelude declares no type", "the prelude's text is ours, and whatever is run asks for it"),
        ("Sources/Script/Checker/Checker.swift", "preconditionFailure(\"the prelude declares no function", "the prelude's text is ours, and whatever is run asks for it"),
        ("Sources/Syntax/Operators/OperatorTable.swift", "ids[", "the standard operators' groups, which no text adds to here"),
    ]

    private static let folders = ["Sources/Script/Types/", "Sources/Script/Checker/", "Sources/Script/Code/", "Sources/Script/Machine/", "Sources/Syntax/"]

    @Test func onlyTheListedPlaces() throws {
        var found: [String] = []
        var used = Set<String>()
        var count = 0
        for folder in Self.folders {
            let files = FileManager.default.enumerator(atPath: ArchitectureTests.root.path + "/" + folder)?.compactMap { $0 as? String } ?? []
            for file in files.sorted() where file.hasSuffix(".swift") {
                count += 1
                let path = folder + file
                let text = try String(contentsOfFile: ArchitectureTests.root.path + "/" + path, encoding: .utf8)
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                for stop in Self.stops(in: text) {
                    let line = String(lines[stop.line - 1])
                    if let place = Self.allowed.first(where: { $0.path == path && line.contains($0.piece) }) {
                        used.insert(place.path + place.piece)
                    } else {
                        found.append("\(path):\(stop.line): \(stop.what): \(line.trimmingCharacters(in: .whitespaces))")
                    }
                }
            }
        }
        #expect(count > 50)
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
        for place in Self.allowed { #expect(used.contains(place.path + place.piece), "\(place.path) has no '\(place.piece)' any more") }
    }

    @Test(arguments: [
        ("let a = b!", ["forced unwrap"]), ("a!.b", ["forced unwrap"]), ("f()![0]!", ["forced unwrap", "forced unwrap"]), ("x as! Int", ["as!"]), ("try! f()", ["try!"]),
        ("var a: Int!", ["forced unwrap"]),
        ("fatalError()", ["fatalError"]), ("preconditionFailure(\"x\")", ["preconditionFailure"]), ("precondition(a)", ["precondition"]),
        ("!a && a != b", []), ("// a!", []), ("\"a! fatalError()\"", []), ("/* a! */ b", []), ("#\"a \"c! \"#", []), ("let myfatalError = 1", []),
    ])
    func stopsAreSeen(_ text: String, _ expected: [String]) { #expect(Self.stops(in: text).map(\.what) == expected) }

    /// What stops the process when it fails, outside comments and literals.
    static func stops(in text: String) -> [(what: String, line: Int)] {
        let code = Array(blanked(text))
        let words = ["fatalError(", "preconditionFailure(", "precondition(", "try!", "as!"].map(Array.init)
        var result: [(what: String, line: Int)] = []
        var line = 1
        func isName(_ c: Character) -> Bool { c.isLetter || c.isNumber || c == "_" }
        for (index, c) in code.enumerated() {
            if c == "\n" { line += 1 }
            let previous = index > 0 ? code[index - 1] : " "
            if !isName(previous), previous != ".", let word = words.first(where: { code[index...].starts(with: $0) }) {
                result.append((String(word.filter { $0 != "(" }), line))
            } else if c == "!", isName(previous) || ")]>?!".contains(previous), index + 1 == code.count || code[index + 1] != "=" {
                let before = String(code[..<index].reversed().prefix(while: isName).reversed())
                if before != "try" && before != "as" { result.append(("forced unwrap", line)) }
            }
        }
        return result
    }
}
