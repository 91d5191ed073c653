import Foundation
import Testing

/// Every case, interpreted. `GALLEY_LANGUAGE=swiftc` or `both` has the compiler judge them here too.
@Suite("The language")
struct LanguageTests {
    private static let runner = LanguageRunner(mode: ProcessInfo.processInfo.environment["GALLEY_LANGUAGE"].flatMap(LanguageRunner.Mode.init) ?? .interpreted)
    private static let results = Judgements(runner, LanguageCase.Kind.allCases.flatMap(LanguageCase.all))

    @Test("every program interpreted", arguments: LanguageCase.all(.program))
    func program(_ test: LanguageCase) { check(test) }

    @Test("every reject", arguments: LanguageCase.all(.reject))
    func reject(_ test: LanguageCase) { check(test) }

    @Test("every trap", arguments: LanguageCase.all(.trap))
    func trap(_ test: LanguageCase) { check(test) }

    private func check(_ test: LanguageCase) {
        let findings = Self.results.findings(of: test)
        #expect(findings.isEmpty, "\(test.kind.rawValue)/\(test.name): \(findings.joined(separator: "\n"))")
    }
}

/// The compiler judges the manual: all of it when `GALLEY_ORACLE=all`, else a sample of twelve.
@Suite("Oracle", .enabled(if: LanguageRunner.hasCompiler, "there is no swiftc here that could judge"))
struct OracleTests {
    private static let cases: [LanguageCase] = {
        let all = LanguageCase.Kind.allCases.map(LanguageCase.all)
        if ProcessInfo.processInfo.environment["GALLEY_ORACLE"] == "all" { return all.flatMap { $0 } }
        return zip(all, [8, 2, 2]).flatMap { LanguageCase.sample($1, of: $0) }
    }()
    private static let results = Judgements(LanguageRunner(mode: .swiftc), cases)

    @Test("swiftc says the same", arguments: cases)
    func agrees(_ test: LanguageCase) {
        let findings = Self.results.findings(of: test)
        #expect(findings.isEmpty, "\(test.kind.rawValue)/\(test.name): \(findings.joined(separator: "\n"))")
    }
}

/// Findings of many cases, made by as many threads as there are cores however the tests are scheduled; whoever asks for a case waits for that one.
final class Judgements: @unchecked Sendable {
    private let condition = NSCondition()
    private var findings: [String: [String]] = [:]
    private var next = 0

    init(_ runner: LanguageRunner, _ cases: [LanguageCase]) {
        for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
            Thread.detachNewThread {
                while let test = self.take(cases) { self.record(test, runner.findings(of: test)) }
            }
        }
    }

    func findings(of test: LanguageCase) -> [String] {
        condition.lock()
        defer { condition.unlock() }
        while findings[test.path] == nil { condition.wait() }
        return findings[test.path] ?? []
    }

    private func take(_ cases: [LanguageCase]) -> LanguageCase? {
        condition.lock()
        defer { condition.unlock() }
        guard next < cases.count else { return nil }
        next += 1
        return cases[next - 1]
    }

    private func record(_ test: LanguageCase, _ found: [String]) {
        condition.lock()
        defer { condition.unlock() }
        findings[test.path] = found
        condition.broadcast()
    }
}
