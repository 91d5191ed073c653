import ArgumentParser
import Chapters
import Foundation

/// Where a kernelspec goes.
struct KernelspecPlace: ParsableArguments {
    @Flag(help: "For this user (the default).") var user = false
    @Flag(name: .customLong("sys-prefix"), help: "Into the active virtual environment.") var sysPrefix = false
    @Option(help: ArgumentHelp("Below a prefix: <prefix>/share/jupyter/kernels.", valueName: "P")) var prefix: String?
    @Option(help: ArgumentHelp("The kernel's name.", valueName: "N")) var name = "galley"

    func validate() throws {
        if [user, sysPrefix, prefix != nil].filter({ $0 }).count > 1 { throw ValidationError("--user, --sys-prefix and --prefix exclude each other.") }
        let allowed = name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || "._-".utf8.contains(byte)
        }
        if name.isEmpty || name.hasPrefix(".") || !allowed { throw ValidationError("--name takes letters, digits, '.', '_' and '-', not '\(name)'.") }
    }

    func folder() throws -> URL {
        let environment = ProcessInfo.processInfo.environment
        if let prefix { return below(URL(fileURLWithPath: prefix)) }
        if sysPrefix {
            guard let root = [environment["VIRTUAL_ENV"], environment["CONDA_PREFIX"]].compactMap({ $0 }).first(where: { !$0.isEmpty }) else {
                throw Failure.usage("error: --sys-prefix needs an active virtual environment; --prefix names one")
            }
            return below(URL(fileURLWithPath: root))
        }
        return Self.userData.appendingPathComponent("kernels/\(name)")
    }

    private func below(_ prefix: URL) -> URL { prefix.appendingPathComponent("share/jupyter/kernels/\(name)") }

    /// Jupyter's data folder of this user, found as Jupyter finds it: `HOME` counts before what the system knows of the user.
    static var userData: URL {
        let environment = ProcessInfo.processInfo.environment
        func folder(_ variable: String) -> URL? { environment[variable].flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0) } }
        if let data = folder("JUPYTER_DATA_DIR") { return data }
        if let data = folder("XDG_DATA_HOME") { return data.appendingPathComponent("jupyter") }
        return (folder("HOME") ?? FileManager.default.homeDirectoryForCurrentUser).appendingPathComponent(".local/share/jupyter")
    }
}

struct InstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "install", abstract: "Adds the kernel to Jupyter.")

    @OptionGroup var place: KernelspecPlace

    func run() throws {
        let folder = try place.folder()
        let template = String(decoding: PackageResources.kernel_json, as: UTF8.self)
        guard var spec = try? JSON.parse(template) else { throw Failure.environment("error: the kernelspec inside this binary isn't JSON") }
        spec = spec.replacing("@GALLEY@", by: Self.executable)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw Failure.environment("error: \(folder.path) can't be made: \(error.localizedDescription)")
        }
        try Files.write(spec.indented(by: 2) + "\n", to: folder.appendingPathComponent("kernel.json").path)
        Terminal.say("installed kernel '\(place.name)' in \(folder.path)")
    }

    static var executable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}

struct UninstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "uninstall", abstract: "Takes the kernel out of Jupyter.")

    @OptionGroup var place: KernelspecPlace

    func run() throws {
        let folder = try place.folder()
        let file = folder.appendingPathComponent("kernel.json").path
        guard FileManager.default.fileExists(atPath: file) else { throw Failure.usage("error: there is no kernel '\(place.name)' in \(folder.path)") }
        guard Kernelspec(path: file)?.isOurs == true else { throw Failure.usage("error: \(file) isn't Galley's; it stays") }
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            throw Failure.environment("error: \(folder.path) can't be removed: \(error.localizedDescription)")
        }
        Terminal.say("removed kernel '\(place.name)' from \(folder.path)")
    }
}

/// An installed kernelspec.
struct Kernelspec {
    let arguments: [String]

    init?(path: String) {
        guard let data = FileManager.default.contents(atPath: path), let json = try? JSON.parse(String(decoding: data, as: UTF8.self)),
            let list = json["argv"]?.array
        else { return nil }
        arguments = list.compactMap(\.string)
    }

    var isOurs: Bool { arguments.count >= 2 && arguments[1] == "kernel" && arguments.contains("{connection_file}") }
}

extension JSON {
    /// Every string with a word in it replaced.
    func replacing(_ word: String, by text: String) -> JSON {
        switch self {
        case .string(let value): .string(value.replacingOccurrences(of: word, with: text))
        case .array(let values): .array(values.map { $0.replacing(word, by: text) })
        case .object(let members): .object(members.map { Member($0.key, $0.value.replacing(word, by: text)) })
        default: self
        }
    }
}
