import ArgumentParser
import Foundation
import Jupyter

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
    do {
        let server = try KernelServer(connectionFile: connectionFile, implementation: implementation) { try makeRunner() }
        try server.run()
    } catch let error as ConnectionFileError {
        throw Failure.usage("error: \(error)")
    } catch {
        throw Failure.environment("error: \(error)")
    }
}
