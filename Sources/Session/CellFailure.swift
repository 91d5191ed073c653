import Cells
import Diagnostics
import Script

/// From what stopped a cell to what a reader is told.
struct CellFailure {
    var error: CellError
    var isInterrupt = false

    init(_ error: any Error, cell: SourceFile, library: ModuleLibrary) {
        switch error {
        case let list as DiagnosticList: self.error = Self.refusal(list, cell)
        case let trap as Trap:
            if let list = trap.underlying as? DiagnosticList {
                self.error = Self.refusal(list, cell)
            } else {
                self.error = Self.stop(trap, cell, library)
                isInterrupt = trap.kind == .interrupted || self.error.name == "KeyboardInterrupt"
            }
        default: self.error = CellError(name: "InternalError", message: "\(error)", traceback: ["\(cell.name): error: \(error)"])
        }
    }

    /// A cell that was refused: all errors, then the warnings.
    private static func refusal(_ list: DiagnosticList, _ cell: SourceFile) -> CellError {
        let errors = list.diagnostics.filter { $0.severity == .error }
        let first = errors.first ?? list.diagnostics.first
        let warnings = list.diagnostics.filter { $0.severity == .warning }
        let position = first.map(\.position)
        return CellError(
            name: "CheckError", message: first?.message ?? "the cell was refused", traceback: (errors + warnings).flatMap { $0.rendered.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) },
            line: first?.file === cell ? position?.line : nil, column: first?.file === cell ? position?.column : nil)
    }

    private static func stop(_ trap: Trap, _ cell: SourceFile, _ library: ModuleLibrary) -> CellError {
        let name: String
        switch trap.kind {
        case .interrupted: name = "KeyboardInterrupt"
        case .timeout: name = "Timeout"
        case .memoryLimit, .outOfMemory: name = "MemoryLimit"
        case .host: name = trap.name
        case .uncaughtError: name = trap.name == "Fatal error" ? "Error" : trap.name
        case .internalError: name = "InternalError"
        default: name = "Trap"
        }
        // The reader's own innermost line is where the error stands; what it went through in the library follows for those who look.
        let own = trap.frames.filter { !library.files.contains(ObjectIdentifier($0.file)) }
        var lines: [String] = []
        let place = own.first ?? trap.frames.first
        let message: String
        switch (trap.name, trap.message) {
        case (let name, "") where trap.kind != .host: message = name
        case ("Assertion failed", let text), ("Precondition failed", let text): message = "\(trap.name): \(text)"
        case (_, let text): message = text
        }
        let isNamed = trap.kind == .host
        let headline = isNamed ? (message.isEmpty ? name : "\(name): \(message)") : message
        if let place {
            lines += Diagnostic(.error, headline, in: place.file, at: place.range).rendered.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        } else {
            lines.append("\(cell.name): error: \(headline)")
        }
        let calls = own.dropFirst()
        for frame in calls.prefix(12) {
            let at = frame.file.position(at: Int(frame.range.start))
            lines.append("  called from \(frame.file.name):\(at.line):\(at.column)\(frame.function == "cell" ? "" : " in \(frame.function)")")
        }
        if calls.count > 12 { lines.append("  … \(calls.count - 12) more calls") }
        let position = place.flatMap { $0.file === cell ? $0.file.position(at: Int($0.range.start)) : nil }
        let line = position ?? own.first(where: { $0.file === cell }).map { $0.file.position(at: Int($0.range.start)) }
        return CellError(name: name, message: message, traceback: lines, line: line?.line, column: line?.column)
    }
}
