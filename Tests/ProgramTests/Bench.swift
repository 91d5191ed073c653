import Foundation
import Testing

/// A run of the built program.
struct ProgramRun {
    var code: Int32
    var out: String
    var error: String
}

/// A folder with a chapter in it, and the program run there. What the cells show is the engine's; these tests ask only what the program makes of it.
final class Bench {
    let folder: URL
    init() {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("galley-program-\(UUID().uuidString)").resolvingSymlinksInPath()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: folder) }

    static let program: URL = {
        // The test bundle lies beside the program.
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let beside = (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
        if let named = ProcessInfo.processInfo.environment["GALLEY_PROGRAM"] { return URL(fileURLWithPath: named) }
        return beside.appendingPathComponent("galley")
    }()

    func write(_ name: String, _ text: String) { try? Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) }
    func text(_ name: String) -> String { String(decoding: bytes(name) ?? Data(), as: UTF8.self) }
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

    /// A file of the notebooks that ship.
    static func notebooks(_ name: String) throws -> Data {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try Data(contentsOf: root.appendingPathComponent("notebooks/\(name)"))
    }

    /// A run whose standard output is a terminal.
    func runOnTerminal(_ command: String, environment: [String: String] = [:]) throws -> ProgramRun {
        try start(
            URL(fileURLWithPath: "/usr/bin/script"), ["-qec", "\(Self.program.path) \(command)", "/dev/null"],
            environment: ["TERM": "xterm", "SHELL": "/bin/sh"].merging(environment) { $1 })
    }

    func run(_ arguments: String..., environment: [String: String] = [:], interruptAfter: Double? = nil) throws -> ProgramRun {
        try start(Self.program, arguments, environment: environment, interruptAfter: interruptAfter)
    }

    private func start(_ program: URL, _ arguments: [String], environment: [String: String], interruptAfter: Double? = nil) throws -> ProgramRun {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path].merging(environment) { $1 }
        // Files, not pipes: nothing can fill up.
        let out = folder.appendingPathComponent(".out-\(UUID().uuidString)")
        let error = folder.appendingPathComponent(".error-\(UUID().uuidString)")
        for file in [out, error] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: error)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        if let interruptAfter {
            Thread.sleep(forTimeInterval: interruptAfter)
            process.interrupt()
        }
        process.waitUntilExit()
        defer { for file in [out, error] { try? FileManager.default.removeItem(at: file) } }
        return ProgramRun(
            code: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8), error: try String(contentsOf: error, encoding: .utf8))
    }
}
