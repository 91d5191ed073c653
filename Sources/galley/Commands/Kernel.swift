import ArgumentParser
import Foundation
import Jupyter
import Ledger

struct KernelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "kernel", abstract: "Serves a Jupyter client; Jupyter itself starts this.")

    @Option(name: .customLong("connection-file"), help: ArgumentHelp("The file with the ports and the key that the client wrote.", valueName: "file"))
    var connectionFile: String

    func run() throws { try serveKernel(connectionFile: connectionFile) }
}

/// The one place where the program meets the kernel.
func serveKernel(connectionFile: String) throws {
    let implementation = KernelImplementation(
        name: "galley", version: Galley.version, banner: "Galley \(Galley.version): Swift cells on a tensor and autograd engine of their own")
    var options = KernelOptions()
    let runtime = ProcessInfo.processInfo.environment["JUPYTER_RUNTIME_DIR"].flatMap { $0.isEmpty ? nil : $0 }
    options.runtimeFolder = runtime ?? KernelspecPlace.userData.appendingPathComponent("runtime").path
    do {
        let server = try KernelServer(
            connectionFile: connectionFile, implementation: implementation, options: options, makeArchive: { try StoredHistory() }, makeRunner: { try makeRunner() })
        try server.run()
    } catch let error as ConnectionFileError {
        throw Failure.usage("error: \(error)")
    } catch {
        throw Failure.environment("error: \(error)")
    }
}

/// The user's history, where the kernel and the ledger meet: neither knows the other.
private final class StoredHistory: HistoryArchive {
    private let store: HistoryStore

    init() throws {
        let environment = ProcessInfo.processInfo.environment
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? FileManager.default.homeDirectoryForCurrentUser.path
        store = try HistoryStore(HistoryStore.path(environment: environment, home: home))
    }

    func beginSession() throws -> Int { try store.beginSession(start: Files.now) }

    func add(_ entry: HistoryEntry) throws {
        try store.add(HistoryStore.Cell(session: entry.session, line: entry.line, source: entry.source, output: entry.output))
    }

    func setOutput(_ text: String, session: Int, line: Int) throws { try store.setOutput(text, session: session, line: line) }

    func visit(session: Int?, _ body: (HistoryEntry) -> Bool) throws {
        try store.visit(session: session) { body(HistoryEntry(session: $0.session, line: $0.line, source: $0.source, output: $0.output)) }
    }
}
