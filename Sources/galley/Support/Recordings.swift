import Cells
import Chapters
import Ledger

// Chapters and the ledger don't know each other; here one's outputs become the other's rows.

extension RecordedOutput {
    init(_ output: Recording.Output) {
        let bundle = MIMEBundle(output.representations.map { ($0.type, $0.data) })
        self.init(kind: Kind(rawValue: output.kind) ?? .display, bundle: bundle, errorName: output.name)
    }

    /// Tracebacks aren't kept: they hold lines and columns that an edit of the prose moves.
    var stored: Recording.Output {
        Recording.Output(kind: kind.rawValue, name: errorName, representations: bundle.entries.map { Recording.Representation(type: $0.type, data: $0.data) })
    }
}

extension ExpectedCell {
    init(_ recording: Recording) {
        self.init(
            position: recording.position, hash: recording.sourceHash, outputs: recording.outputs.map(RecordedOutput.init),
            isFromPage: recording.provenance.origin == .imported)
    }
}

/// The databases of a command, each opened once.
final class RecordingBooks {
    private let database: String?
    private let create: Bool
    private var open: [String: RecordingStore] = [:]

    /// - Parameter create: whether missing ones are made, and all are opened for writing.
    init(database: String?, create: Bool) {
        self.database = database
        self.create = create
    }

    func book(of chapter: Chapter) throws -> (store: RecordingStore, path: String) {
        let location = LedgerLocation(chapter: chapter.name, database: database)
        let store = try open[location.database] ?? (create ? RecordingStore.openOrCreate(location.database) : RecordingStore.open(readOnly: location.database))
        open[location.database] = store
        return (store, try store.path(of: location))
    }
}
