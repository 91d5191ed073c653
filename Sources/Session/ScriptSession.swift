import Cells
import Diagnostics
import Engine
import Foundation
import Script
import Syntax

/// One notebook's state: the checker that knows its names, the machine that holds its values, and the engine's context with modes and random streams.
///
/// A session is used by one thread at a time, and its first cell binds it to the thread that it is used on; `interrupt` may come from anywhere. Making one costs
/// little: the standard library is read with the first cell.
public final class ScriptSession: CellRunner {
    private var library = ModuleLibrary()
    private(set) var context: Context
    let isProgram: Bool
    private let seed: Int?
    private let folder: String?
    private let lock = NSLock()
    private var checker: Checker?
    private var machine: Machine?
    private var operators = OperatorScope()

    /// - Parameters:
    ///   - device: `cpu`; nil is the CPU.
    ///   - seed: where the random streams start; nil leaves them as the frameworks start them.
    ///   - program: a program shows no value of its last expression.
    ///   - folder: where the chapter lies, whose cells read the files below `data` there; nil for a session without files.
    public init(device: String? = nil, seed: Int? = nil, program: Bool = false, folder: String? = nil) throws {
        if let device, device != "cpu", !device.hasPrefix("cpu:") { throw SessionError.noDevice(device) }
        isProgram = program
        self.seed = seed
        self.folder = folder
        context = Self.newContext(folder)
    }

    private static func newContext(_ folder: String?) -> Context {
        let context = Context()
        context.interpreted = true
        context.data = folder.map(DataFolder.init(beside:))
        return context
    }

    public func interrupt() {
        let (context, machine) = lock.withLock { (self.context, self.machine) }
        context.interrupted = true
        machine?.interrupt()
    }

    public func completeness(of source: String) -> Completeness {
        switch SourceParser.completeness(of: source) {
        case .complete: .complete
        case .incomplete(let indent): .incomplete(indent: indent)
        case .invalid: .invalid
        }
    }

    public func run(_ source: String, options: CellOptions, emit: (CellOutput) -> Void) -> CellOutcome {
        if source.contains("%reset"), case let cell = CellSource(source), cell.magics.contains(where: { $0.name == "reset" }), (try? Magics.check(cell)) != nil { forgetEverything() }
        context.interrupted = false
        machine?.forgetInterrupt()
        return context.run { withoutActuallyEscaping(emit) { runBound(source, options, $0) } }
    }

    /// A new notebook: no names, no values, and modes and random streams as at the start.
    private func forgetEverything() {
        checker = nil
        operators = OperatorScope()
        library = ModuleLibrary()
        lock.withLock {
            machine = nil
            context = Self.newContext(folder)
        }
    }

    // MARK: A cell's way

    private func runBound(_ source: String, _ options: CellOptions, _ emit: @escaping (CellOutput) -> Void) -> CellOutcome {
        let start = DispatchTime.now()
        var outcome = CellOutcome(status: .ok)
        func finish(_ status: CellOutcome.Status) -> CellOutcome {
            outcome.status = status
            outcome.seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
            return outcome
        }
        let file = SourceFile(name: options.name, text: source, firstLine: options.firstLine)
        do {
            let source = CellSource(file)
            let (checker, machine) = try prepared()
            let cell = try checkedCell(source, checker)
            outcome.reads = cell.reads
            outcome.writes = cell.writes
            for warning in cell.warnings where warning.severity == .warning { emit(.stream(.stderr, warning.rendered + "\n")) }
            for magic in source.magics { if let text = try answer(magic, in: source) { emit(.stream(.stdout, text)) } }
            let modes = (context.recording, context.gradients, context.training)
            machine.limits = Machine.Limits(seconds: options.timeout, steps: nil, liveBytes: options.memoryLimit)
            context.memoryLimit = options.memoryLimit
            var initialized: Set<ObjectIdentifier> = []
            machine.onGlobalInitialized = { initialized.insert(ObjectIdentifier($0)) }
            machine.write = { emit(.stream(.stdout, $0)) }
            machine.writeError = { emit(.stream(.stderr, $0)) }
            machine.readLine = { options.input?("") }
            context.display = { shown in
                switch shown {
                case .content(let type, let content, let text, let id): emit(.display(Self.bundle(type, content, text), id: id.isEmpty ? nil : id))
                case .update(let type, let content, let text, let id): emit(.updateDisplay(Self.bundle(type, content, text), id: id))
                case .result(let type, let content, let text): emit(.result(Self.bundle(type, content, text)))
                case .clear(let waits): emit(.clear(wait: waits))
                }
            }
            machine.show = { [unowned self] shown in
                guard !isProgram, !shown.text.isEmpty else { return }
                emit(.result(bundle(for: shown)))
            }
            defer {
                machine.write = { _ in }
                machine.writeError = { _ in }
                machine.readLine = { nil }
                context.display = nil
                machine.show = { _ in }
                machine.onGlobalInitialized = { _ in }
            }
            do {
                // An interrupt that came before there was a machine.
                if context.interrupted { machine.interrupt() }
                try machine.run(cell: cell.function)
                return finish(.ok)
            } catch {
                checker.forget(unsetOf: cell) { initialized.contains(ObjectIdentifier($0)) }
                // A scope that the error left open is closed.
                (context.recording, context.gradients, context.training) = modes
                _ = context.takeFailure()
                throw error
            }
        } catch {
            let failure = CellFailure(error, cell: file, library: library)
            emit(.error(failure.error))
            return finish(failure.isInterrupt ? .interrupted : .failed)
        }
    }

    func prepared() throws -> (Checker, Machine) {
        if let checker, let machine { return (checker, machine) }
        let checker = try Checker { [library] in library.source(of: $0) }
        let leftOut = LeftOutNames()
        checker.leftOutNames = { leftOut.sentence(module: $0, type: $1, name: $2) }
        checker.resultDisplay = (NotebookNames.module, "Displayable", "_showResult")
        let machine = Machine(semantics: checker, hosts: [library.engine.name: library.engine])
        machine.isLibrary = { [library] in library.files.contains(ObjectIdentifier($0)) }
        machine.beforeClock = { [context] in
            Values.evaluateAll()
            if let failure = context.takeFailure() { throw HostError(name: failure.name, message: failure.message) }
        }
        context.documentation = { [unowned self] in documentation(of: $0) ?? "" }
        context.members = { [unowned self] in members(of: $0).joined(separator: "\n") }
        if let seed { context.seed(seed) }
        self.checker = checker
        lock.withLock { self.machine = machine }
        return (checker, machine)
    }

    private func checkedCell(_ cell: CellSource, _ checker: Checker) throws -> CheckedCell {
        if cell.diagnostics.contains(where: { $0.severity == .error }) { throw DiagnosticList(cell.diagnostics) }
        try Magics.check(cell)
        var scope = operators
        if !isProgram, cell.magics.contains(where: \.isTiming) || NotebookNames.areUsed(in: cell.code) { try checker.importBeforeOthers(NotebookNames.module) }
        let imported = Self.importedModules(cell.code)
        if imported.contains("xint") {
            var core = operators
            core.add(library.operators(of: "SurfaceCore"))
            if let name = XintBackend.chosen(in: SourceParser.parse(cell, operators: core)) { library.chooseBackend(name) }
        }
        for name in imported {
            library.noteImport(of: name)
            scope.add(library.operators(of: name))
        }
        let parsed = SourceParser.parse(cell, operators: scope).timed(by: cell.magics)
        if imported.contains("D2L"), !library.hasFramework, let place = cell.code.firstRange(of: "import D2L") {
            let start = cell.code.utf8.distance(from: cell.code.startIndex, to: place.lowerBound)
            let range = SourceRange(start: start, end: start + 10)
            throw DiagnosticList([Diagnostic(.error, "D2L stands on a framework; write 'import MXNet', 'import TensorFlow' or 'import Torch' before it", in: cell.file, at: range)])
        }
        let checked = try checker.check(cell: parsed)
        // What the cell imports and declares is known from here on.
        scope.add(SourceParser.operators(in: parsed))
        operators = scope
        return checked
    }

    /// A text as the next cell's, parsed with the operators that are known; nil where it isn't Swift. Its imports aren't made.
    func parsed(_ text: String) -> ParsedSource? {
        let cell = CellSource(SourceFile(name: "cell", text: text))
        var scope = operators
        for name in Self.importedModules(cell.code) { scope.add(library.operators(of: name)) }
        let parsed = SourceParser.parse(cell, operators: scope)
        return parsed.hasErrors ? nil : parsed
    }

    /// Modules named by import lines; the parser decides later what the lines really are.
    private static func importedModules(_ code: String) -> [String] {
        code.split(whereSeparator: { $0 == "\n" || $0 == ";" }).compactMap { line in
            let words = line.split(separator: " ", omittingEmptySubsequences: true)
            guard words.count >= 2, words[0] == "import" else { return nil }
            return String(words[1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
        }
    }

    // MARK: Results

    /// A text that stands for a drawing belongs to it, and a text alone is one.
    private static func bundle(_ type: String, _ content: String, _ text: String) -> MIMEBundle {
        MIMEBundle(type == "text/plain" ? [(type, content)] : [(type, content), ("text/plain", text)])
    }

    /// A result's text, and the tensor itself beside it when there is one.
    private func bundle(for shown: Machine.ShownValue) -> MIMEBundle {
        var bundle = MIMEBundle(text: shown.text)
        if let object = shown.object, let tensor = machine?.hostObject(in: object, Tensor.self), let json = tensorJSON(tensor) { bundle[tensorMIMEType] = json }
        return bundle
    }

    private func tensorJSON(_ tensor: Tensor) -> String? {
        guard Values.size(tensor) <= 1000 else { return nil }
        let values = Values.doubles(tensor).map { value -> String in
            if value.isNaN { return "\"nan\"" }
            if value.isInfinite { return value < 0 ? "\"-inf\"" : "\"inf\"" }
            return value == value.rounded() && Swift.abs(value) < 1e15 ? String(Int(value)) : "\(value)"
        }
        let shape = Values.shape(tensor).map(String.init).joined(separator: ",")
        guard context.takeFailure() == nil else { return nil }
        return "{\"shape\":[\(shape)],\"dtype\":\"\(Values.dtype(tensor))\",\"device\":\"\(Values.device(tensor))\",\"values\":[\(values.joined(separator: ","))]}"
    }
}

public enum SessionError: Error, CustomStringConvertible {
    case noDevice(String)
    public var description: String {
        switch self {
        case .noDevice(let name): "there is no device '\(name)': this version of Galley runs on the CPU; leave --device out or say --device cpu"
        }
    }
}

extension ScriptSession {
    /// Everything that is wrong with a module's text; for the test that holds the library.
    static func problems(inModule name: String) throws -> [Diagnostic] {
        let library = ModuleLibrary()
        return try Checker { library.source(of: $0) }.problems(inModule: name)
    }
}
