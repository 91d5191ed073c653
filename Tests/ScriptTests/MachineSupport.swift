import Diagnostics
import PreludeText
import Syntax

@testable import Script

/// A session's inside without the session: a checker over the standard library and a machine, cells run one after the other.
final class Notebook {
    let machine: Machine
    private let checker: Checker
    private var operators = OperatorScope()
    private var count = 0
    private(set) var output = ""
    private(set) var shown: [String] = []
    private(set) var committed: [String] = []

    private static let prelude = filesOfPrelude.map { SourceParser.outline(SourceFile(name: $0.name, text: String(decoding: $0.text, as: UTF8.self))) }

    init(host: HostModule? = nil, maximumDepth: Int = Machine.defaultDepth) throws {
        var library = Set(Self.prelude.map { ObjectIdentifier($0.file) })
        func source(_ name: String, isHost: Bool, _ texts: [(String, String)]) -> ModuleSource {
            let files = texts.map { SourceParser.outline(SourceFile(name: $0.0, text: $0.1)) }
            for file in files { library.insert(ObjectIdentifier(file.file)) }
            return ModuleSource(files: files, isHost: isHost)
        }
        checker = try Checker { name in
            switch name {
            case "Swift": ModuleSource(files: Self.prelude.filter { $0.file.name != "Foundation.swift" })
            case "Foundation": ModuleSource(files: Self.prelude.filter { $0.file.name == "Foundation.swift" })
            default: host.flatMap { $0.name == name ? source(name, isHost: true, [("Host.swift", $0.interface)]) : nil }
            }
        }
        machine = Machine(semantics: checker, hosts: host.map { [$0.name: $0] } ?? [:], maximumDepth: maximumDepth)
        machine.isLibrary = { library.contains(ObjectIdentifier($0)) }
        machine.write = { [unowned self] in output += $0 }
        machine.show = { [unowned self] in shown.append($0.text) }
        machine.onGlobalInitialized = { [unowned self] in committed.append($0.name) }
    }

    /// Checks and runs a cell.
    func run(_ text: String) throws {
        count += 1
        let parsed = SourceParser.parse(SourceFile(name: "cell \(count)", text: text), operators: operators)
        let cell = try checker.check(cell: parsed)
        operators.add(SourceParser.operators(in: parsed))
        try machine.run(cell: cell.function)
    }

    /// What a cell prints.
    func printed(_ text: String) throws -> String {
        output = ""
        try run(text)
        return output
    }

    /// The trap that a cell ends in; nil when it ends well.
    func trap(_ text: String) throws -> Trap? {
        do {
            try run(text)
            return nil
        } catch let trap as Trap { return trap }
    }
}

extension Trap {
    /// The line of the reader's own text where it happened.
    var line: Int? { frames.first.map { $0.file.position(at: Int($0.range.start)).line } }
}
