import Cells
import Foundation
import Session
import Testing

/// Programs over the surfaces say in `// expect:` comments what they print, one comment a line.
struct SurfaceProgram: CustomTestStringConvertible, Sendable {
    let path: String
    var testDescription: String { (path as NSString).lastPathComponent }

    static let all: [SurfaceProgram] = {
        let folder = (#filePath as NSString).deletingLastPathComponent + "/Programs"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { SurfaceProgram(path: folder + "/" + $0) }
    }()

    func expectedOutput() throws -> String {
        let mark = "// expect:"
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix(mark) }
            .map { line in
                let text = line.dropFirst(mark.count)
                return (text.hasPrefix(" ") ? text.dropFirst() : text) + "\n"
            }
            .joined()
    }
}

@Suite("Programs over the compiled surfaces")
struct CompiledSurfaceTests {
    @Test("A program prints what it says", arguments: SurfaceProgram.all)
    func output(_ program: SurfaceProgram) throws {
        let expected = try program.expectedOutput()
        let printed = try compiledOutput(of: program)
        #expect(printed == expected)
    }

    @Test func thereArePrograms() { #expect(SurfaceProgram.all.count >= 5) }

    /// Compiles a program with swiftc against the modules of this very build, and runs it.
    private func compiledOutput(of program: SurfaceProgram) throws -> String {
        let build = BuildFolder.current
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("surface-program-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let main = folder.appendingPathComponent("main.swift")
        try FileManager.default.copyItem(at: URL(fileURLWithPath: program.path), to: main)
        let executable = folder.appendingPathComponent("program").path
        let compiled = try run("swiftc", build.flags + ["-module-name", "main", main.path, "-o", executable] + build.objects + ["-ldnnl", "-lz"])
        guard compiled.status == 0 else { return "swiftc: " + compiled.errors }
        // What it saves lies in the folder that goes with it.
        let result = try run(executable, [], in: folder)
        return result.status == 0 ? result.output : result.output + result.errors
    }
}

@Suite("Programs over the interpreted surfaces")
struct InterpretedSurfaceTests {
    @Test("A program prints what it says", arguments: SurfaceProgram.all)
    func output(_ program: SurfaceProgram) throws {
        let session = try ScriptSession(program: true)
        var printed = ""
        _ = session.run(try String(contentsOfFile: program.path, encoding: .utf8), options: CellOptions(name: "\(program.testDescription)")) { output in
            switch output {
            case .stream(.stdout, let text): printed += text
            case .error(let error): printed += error.traceback.joined(separator: "\n") + "\n"
            default: break
            }
        }
        let expected = try program.expectedOutput()
        #expect(printed == expected)
    }
}

/// Where this build keeps its modules and object files.
struct BuildFolder {
    let path: String
    let root: String

    static let current: BuildFolder = {
        let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return BuildFolder(path: (executable as NSString).deletingLastPathComponent, root: URL(fileURLWithPath: #filePath + "/../../..").standardized.path)
    }()

    var flags: [String] {
        ["-I", path + "/Modules"] + mapFlags(path + "/CKernels.build/module.modulemap") + ["CDnnl", "CZlib"].flatMap { mapFlags(root + "/Sources/\($0)/module.modulemap") }
    }
    private func mapFlags(_ map: String) -> [String] { ["-Xcc", "-fmodule-map-file=" + map] }

    /// The object files of the modules that a program links. Those of sources that are gone may still lie about.
    var objects: [String] {
        [
            ("CKernels", "CKernels"), ("Gzip", "Gzip"), ("Engine", "Engine"), ("SurfaceCore", "Surfaces/SurfaceCore"), ("MXNet", "Surfaces/MXNet"), ("Torch", "Surfaces/Torch"), ("JAX", "Surfaces/JAX"),
            ("TensorFlow", "Surfaces/TensorFlow"), ("xint", "Surfaces/xint"), ("xintTorch", "Surfaces/xintTorch"), ("xintTensorFlow", "Surfaces/xintTensorFlow"),
            ("Notebook", "Surfaces/Notebook"), ("D2LCore", "Surfaces/D2LCore"), ("D2LMXNet", "Surfaces/D2LMXNet"), ("D2LTensorFlow", "Surfaces/D2LTensorFlow"), ("D2LTorch", "Surfaces/D2LTorch"),
        ].flatMap { target, sources in
            let kept = Set(files(in: root + "/Sources/" + sources).map { ($0 as NSString).lastPathComponent + ".o" })
            return files(in: path + "/" + target + ".build").filter { kept.contains(($0 as NSString).lastPathComponent) }
        }
    }
    private func files(in folder: String) -> [String] {
        let folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        return (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).map { folder + "/" + $0 }
    }
}

func run(_ command: String, _ arguments: [String], in folder: URL? = nil) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command] + arguments
    if let folder { process.currentDirectoryURL = folder }
    let output = Pipe()
    let errorFile = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    _ = FileManager.default.createFile(atPath: errorFile.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errorFile) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self), try String(contentsOf: errorFile, encoding: .utf8))
}
