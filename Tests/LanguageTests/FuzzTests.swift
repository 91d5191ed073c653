import Foundation
import Testing

/// Texts that are nearly programs: they run or are refused, and nothing crashes or hangs. `GALLEY_FUZZ` says how many are tried.
@Suite("Fuzz", .serialized)
struct FuzzTests {
    private static let count = ProcessInfo.processInfo.environment["GALLEY_FUZZ"].flatMap { Int($0) } ?? 400
    /// Seconds for a case: one for its run, the rest for reading and checking it in a development build on a busy machine.
    private static let patience = 60.0

    private static let corpus = LanguageCase.Kind.allCases.flatMap(LanguageCase.all).compactMap { test in
        (try? String(contentsOfFile: test.path, encoding: .utf8))?.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("// ") }.joined(separator: "\n")
    }

    @Test("changed programs")
    func changedPrograms() throws {
        try #require(!Self.corpus.isEmpty)
        let failures = try Interpreter.onDeepStack { () -> [String] in
            let interpreter = Interpreter(timeout: 1)
            return try (0..<UInt64(Self.count)).compactMap { seed in
                var fuzzer = TextFuzzer(corpus: Self.corpus, seed: seed)
                return try Self.finding(fuzzer.text(), interpreter).map { "seed \(seed): \($0)" }
            }
        }
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }

    @Test("bad input by name", arguments: TextFuzzer.named.indices)
    func named(_ index: Int) throws {
        let (name, text) = TextFuzzer.named[index]
        let (finding, error) = try Interpreter.onDeepStack { () -> (String?, String?) in
            let interpreter = Interpreter(timeout: 1)
            return (try Self.finding(text, interpreter), try interpreter.run(text).error?.name)
        }
        #expect(finding == nil, "\(name): \(finding ?? "")")
        #expect(error == "CheckError", "\(name)")
    }

    /// What is wrong with how a text was taken.
    private static func finding(_ text: String, _ interpreter: Interpreter) throws -> String? {
        let ran = try interpreter.run(text)
        if ran.seconds > patience { return "took \(ran.seconds) s\n\(text.prefix(2000))" }
        guard let error = ran.error else { return nil }
        if error.name == "InternalError" { return "\(error.message)\n\(text.prefix(2000))" }
        let lineCount = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
        if let line = error.line, !(1...lineCount + 1).contains(line) { return "line \(line) of \(lineCount): \(error.message)\n\(text.prefix(2000))" }
        return nil
    }
}
