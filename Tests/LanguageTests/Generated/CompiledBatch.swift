import Foundation

/// Many generated programs in one module, compiled and run once.
enum CompiledBatch {
    struct Refusal: Error, CustomStringConvertible {
        var description: String
    }

    private static let mark = "\u{1}program "

    /// What each program prints, by its seed. A program that stops the process leaves those after it without a text.
    static func outputs(of programs: [GeneratedProgram]) throws -> [UInt64: String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("batch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files = ["main.swift": ""]
        for program in programs {
            files["program\(program.seed).swift"] = program.file
            files["main.swift", default: ""] += "print(\"\\u{1}program \(program.seed)\")\nrun\(program.seed)()\n"
        }
        for (name, text) in files { try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8) }
        let product = folder.appendingPathComponent("programs").path
        let compiled = try Command("swiftc", ["-Onone", "-module-name", "main", "-suppress-warnings", "-o", product, "-lm"] + files.keys.sorted(), folder: folder.path).run(600)
        guard compiled.status == 0 else { throw Refusal(description: compiled.errors) }
        let run = try Command("stdbuf", ["-o0", product]).run(60)
        var outputs: [UInt64: String] = [:]
        for part in run.output.components(separatedBy: mark).dropFirst() {
            let end = part.firstIndex(of: "\n") ?? part.endIndex
            if let seed = UInt64(part[..<end]) { outputs[seed] = String(part[end...].dropFirst()) }
        }
        return outputs
    }
}
