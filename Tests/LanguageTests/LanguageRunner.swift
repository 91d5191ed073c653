import Foundation

/// Runs a case of the manual and says what is wrong: interpreted by the built program, compiled by swiftc, or both.
///
/// Each run is a process of its own, so that a crash or an endless loop is a finding about one case.
struct LanguageRunner: Sendable {
    enum Mode: String, Sendable { case interpreted, swiftc, both }

    var mode: Mode
    /// Seconds until a run counts as endless.
    var patience = 60.0

    /// What differs from the expectation; empty when the case holds.
    func findings(of test: LanguageCase) -> [String] {
        do {
            let expected = try test.expectation()
            var findings: [String] = []
            if mode != .swiftc { findings += try interpret(test).findings(test, expected, judgesMessage: true).map { "interpreted: " + $0 } }
            if mode != .interpreted { findings += try compile(test).findings(test, expected, judgesMessage: false).map { "swiftc: " + $0 } }
            return findings
        } catch {
            return ["\(error)"]
        }
    }

    /// What became of a case.
    struct Outcome {
        var output = ""
        var isGood = true
        var errors = ""
        /// Where the first error stands, and what it says.
        var line: Int?
        var message = ""
        /// The runtime aborts some programs, at forced casts above all, without a word about where.
        var tellsLine = true
        /// Crashes and endless loops of whoever ran it.
        var accident: String?

        func findings(_ test: LanguageCase, _ expected: Expectation, judgesMessage: Bool) -> [String] {
            if let accident { return [accident] }
            let told = errors.split(separator: "\n").prefix(6).joined(separator: "\n")
            var findings: [String] = []
            if output != expected.output { findings.append(Self.difference(output, expected.output)) }
            switch test.kind {
            case .program: if !isGood { findings.append("ends with an error\n\(told)") }
            case .reject, .trap:
                guard let wanted = expected.line else { return ["the file doesn't say which line it is about"] }
                if isGood {
                    findings.append(test.kind == .reject ? "accepted" : "ends well")
                } else if tellsLine, line != wanted {
                    findings.append("stops at line \(line.map(String.init) ?? "unknown") instead of \(wanted)\n\(told)")
                } else if judgesMessage, !expected.message.isEmpty, !message.contains(expected.message) {
                    findings.append("says '\(message)' where '\(expected.message)' is expected")
                }
            }
            return findings
        }

        private static func difference(_ got: String, _ wanted: String) -> String {
            let got = got.split(separator: "\n", omittingEmptySubsequences: false)
            let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: false)
            let index = zip(got, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(got.count, wanted.count)
            func shown(_ lines: [Substring]) -> String { index < lines.count ? "'\(lines[index])'" : "nothing" }
            return "printed line \(index + 1) is \(shown(got)) instead of \(shown(wanted))"
        }
    }

    // MARK: Interpreted

    /// The program that `GALLEY_PROGRAM` names (`make test` names the one for release, which starts in a fraction of the time), else the one built beside this test bundle.
    private static let galley: String = {
        if let named = ProcessInfo.processInfo.environment["GALLEY_PROGRAM"] { return named }
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let beside = (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
        return beside.appendingPathComponent("galley").path
    }()

    func interpret(_ test: LanguageCase) throws -> Outcome {
        let file = test.path as NSString
        let run = try Command(Self.galley, ["run", file.lastPathComponent], folder: file.deletingLastPathComponent).run(patience)
        var outcome = Outcome(output: run.output, isGood: run.status == 0, errors: run.errors)
        if run.isEndless { outcome.accident = "no end within \(Int(patience)) s" }
        if run.isKilled { outcome.accident = "galley itself crashed with signal \(run.status)\n\(run.errors.prefix(400))" }
        (outcome.line, outcome.message) = Self.firstError(in: run.errors, file: file.lastPathComponent)
        return outcome
    }

    // MARK: Compiled

    static let hasCompiler = (try? Command("swiftc", ["--version"]).run(30).status) == 0

    /// The compiler's way: refused by its passes up to the intermediate language, else run unbuffered, with the runtime's backtrace to name the line of a trap.
    func compile(_ test: LanguageCase) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("language-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let product = test.kind == .reject ? ["-emit-sil", "-o", folder + "/program.sil"] : ["-g", "-o", folder + "/program", "-lm"]
        let name = (test.path as NSString).lastPathComponent
        let compiled = try Command("swiftc", ["-module-name", "main", test.path] + product).run(patience)
        if compiled.isEndless { return Outcome(accident: "the compiler found no end within \(Int(patience)) s") }
        if compiled.status != 0 {
            var outcome = Outcome(isGood: false, errors: compiled.errors)
            (outcome.line, outcome.message) = Self.firstError(in: compiled.errors, file: name)
            if test.kind != .reject { outcome.accident = "refused\n\(compiled.errors.prefix(800))" }
            return outcome
        }
        if test.kind == .reject { return Outcome() }
        let backtrace = "enable=yes,interactive=no,color=no,threads=crashed,registers=none,images=none,symbolicate=full,output-to=stderr"
        let run = try Command("stdbuf", ["-o0", folder + "/program"], environment: ["SWIFT_BACKTRACE": backtrace]).run(patience)
        var outcome = Outcome(output: run.output, isGood: run.status == 0, errors: run.errors)
        if run.isEndless { outcome.accident = "no end within \(Int(patience)) s" }
        // The innermost of the program's own frames; else the place that the runtime's own message names: main/file.swift:7.
        let place = run.errors.split(separator: "\n").first { $0.contains(" at ") && $0.contains("/" + name + ":") }
        outcome.line = place.flatMap { Self.number(after: "/" + name + ":", in: $0) } ?? Self.number(after: "main/" + name + ":", in: run.errors[...])
        // An error that leaves the top level is told by the runtime without a place.
        let leftTopLevel = run.errors.contains("Error raised at top level")
        outcome.tellsLine = outcome.line != nil || run.status != SIGABRT && !leftTopLevel
        return outcome
    }

    // MARK: Messages

    /// The first line of the form `file.swift:5:3: error: message`.
    private static func firstError(in text: String, file: String) -> (line: Int?, message: String) {
        for line in text.split(separator: "\n") {
            guard let mark = line.range(of: ": error: "), let number = number(after: file + ":", in: line[..<mark.lowerBound]) else { continue }
            return (number, String(line[mark.upperBound...]))
        }
        return (nil, "")
    }

    private static func number(after mark: String, in line: Substring) -> Int? {
        guard let place = line.range(of: mark) else { return nil }
        return Int(line[place.upperBound...].prefix { $0.isNumber })
    }
}

/// A process, its output caught in files so that nothing can fill up.
///
/// Started by `posix_spawn` itself: Foundation's `Process` was seen to crash in the thousandth start of one test process.
struct Command {
    struct Result {
        var status: Int32
        var isKilled: Bool
        var isEndless: Bool
        var output: String
        var errors: String
    }

    struct CannotStart: Error, CustomStringConvertible {
        let program: String
        let code: Int32
        var description: String { "cannot start \(program): \(String(cString: strerror(code)))" }
    }

    private let program: String
    private let arguments: [String]
    private let folder: String?
    private let environment: [String: String]

    init(_ program: String, _ arguments: [String], folder: String? = nil, environment: [String: String] = [:]) {
        self.program = program
        self.arguments = arguments
        self.folder = folder
        self.environment = environment
    }

    /// - Parameter patience: seconds after which the process is killed.
    func run(_ patience: Double) throws -> Result {
        let files = ["out", "error"].map { FileManager.default.temporaryDirectory.appendingPathComponent("language-\(UUID().uuidString).\($0)") }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        let process = try start(files.map(\.path))
        let deadline = Date() + patience
        var status: Int32 = 0
        var isEndless = false
        while waitpid(process, &status, isEndless ? 0 : WNOHANG) == 0 {
            if Date() > deadline {
                isEndless = true
                kill(process, SIGKILL)
            } else {
                usleep(2000)
            }
        }
        let signal = status & 0x7f
        return Result(
            status: signal == 0 ? (status >> 8) & 0xff : signal, isKilled: signal != 0 && !isEndless, isEndless: isEndless,
            output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self), errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
    }

    private func start(_ outputs: [String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for (index, path) in outputs.enumerated() { posix_spawn_file_actions_addopen(&actions, Int32(index + 1), path, O_WRONLY | O_CREAT | O_TRUNC, 0o600) }
        let values = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }.merging(environment) { $1 }
        // There is no portable word for the folder: the shell goes there and becomes the program.
        let line = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0, program] + arguments } ?? [program] + arguments
        var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = values.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, line[0], &actions, nil, &words, &variables)
        guard code == 0 else { throw CannotStart(program: program, code: code) }
        return process
    }
}
