import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("History")
struct HistoryStoreTests {
    let folder = Folder()
    var path: String { folder.path("data/galley/history.sqlite") }

    private func all(_ store: HistoryStore, session: Int? = nil) throws -> [HistoryStore.Cell] {
        var cells: [HistoryStore.Cell] = []
        try store.visit(session: session) {
            cells.append($0)
            return true
        }
        return cells
    }

    @Test(arguments: [
        (["XDG_DATA_HOME": "/d"], "/d/galley/history.sqlite"), ([:], "/home/ada/.local/share/galley/history.sqlite"),
        (["XDG_DATA_HOME": ""], "/home/ada/.local/share/galley/history.sqlite"), (["XDG_DATA_HOME": "here"], "/home/ada/.local/share/galley/history.sqlite"),
    ])
    func liesInTheFolderForData(_ environment: [String: String], _ expected: String) {
        #expect(HistoryStore.path(environment: environment, home: "/home/ada") == expected)
    }

    @Test func keepsCells() throws {
        let first = try HistoryStore(path)
        let one = try first.beginSession(start: "d")
        try first.add(.init(session: one, line: 1, source: "let a\u{0} = 1"))
        try first.add(.init(session: one, line: 2, source: "a"))
        try first.setOutput("1\u{0}", session: one, line: 2)
        let second = try HistoryStore(path)
        let two = try second.beginSession(start: "d")
        try second.add(.init(session: two, line: 1, source: "b"))
        #expect(two == one + 1)
        let cells = [
            HistoryStore.Cell(session: two, line: 1, source: "b"), .init(session: one, line: 2, source: "a", output: "1\u{0}"),
            .init(session: one, line: 1, source: "let a\u{0} = 1"),
        ]
        #expect(try all(first) == cells)
        #expect(try all(second, session: one) == Array(cells[1...]))
        var seen = 0
        try first.visit(session: nil) { _ in
            seen += 1
            return false
        }
        #expect(seen == 1)
        let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(permissions == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("data/galley")).allSatisfy { $0.hasPrefix("history.sqlite") && !$0.contains(".new-") })
    }

    /// Kernels that start, write and end at the same moment: each has a number of its own, and nothing is lost.
    @Test func isSharedByKernelsAtATime() throws {
        let path = path
        let numbers = Lock<[Int]>([])
        let errors = Lock<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 12) { _ in
            do {
                let store = try HistoryStore(path)
                let session = try store.beginSession(start: "d")
                numbers.with { $0.append(session) }
                for line in 1...20 {
                    try store.add(.init(session: session, line: line, source: "cell \(line)"))
                    try store.setOutput("\(line)", session: session, line: line)
                }
            } catch { errors.with { $0.append("\(error)") } }
        }
        #expect(errors.value == [])
        #expect(numbers.value.sorted() == Array(1...12))
        let cells = try all(try HistoryStore(path))
        #expect(cells.count == 240 && cells.allSatisfy { $0.output == "\($0.line)" })
    }

    @Test func saysWhatIsWrong() throws {
        func error(_ make: () throws -> Void) -> String {
            try? FileManager.default.removeItem(atPath: folder.path("data"))
            do {
                try FileManager.default.createDirectory(atPath: folder.path("data/galley"), withIntermediateDirectories: true)
                try make()
                _ = try HistoryStore(path)
                return "opened"
            } catch { return "\(error)" }
        }
        let foreign = "\(path) isn't a history of Galley's; move it away, and a new one is made"
        #expect(
            error { try Data("no database, but long enough to be one, if length were all that it takes to be one of the databases of SQLite".utf8).write(to: URL(fileURLWithPath: path)) } == foreign)
        #expect(error { try Data().write(to: URL(fileURLWithPath: path)) } == foreign)
        #expect(error { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } == foreign)
        #expect(error { try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") } } == foreign)
        #expect(
            error {
                _ = try HistoryStore(path)
                try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 9; PRAGMA wal_checkpoint(TRUNCATE)") }
            } == "\(path) has schema version 9, this galley knows up to 1; use a newer galley")
        #expect(
            error {
                _ = try HistoryStore(path)
                try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: 4096)
            } == "\(path) is damaged; move it away, and a new one is made")
        #expect(
            error {
                try FileManager.default.removeItem(atPath: folder.path("data"))
                try Data().write(to: URL(fileURLWithPath: folder.path("data")))
            } == "\(path) can't be written; check the permissions of the file and its folder")
    }

    @Test func aLockIsWaitedForAndThenTold() throws {
        let store = try HistoryStore(path)
        let session = try store.beginSession(start: "d")
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            let error = #expect(throws: HistoryError.self) { try store.add(.init(session: session, line: 1, source: "a")) }
            #expect(error?.description == "\(path) is locked by another process")
            try db.execute(sql: "ROLLBACK")
        }
        try store.add(.init(session: session, line: 1, source: "a"))
    }

    /// Any byte of the file may be changed: it is read or refused.
    @Test(arguments: 0..<8)
    func survivesDamage(_ part: Int) throws {
        let store = try HistoryStore(path)
        let session = try store.beginSession(start: "d")
        for line in 1...50 { try store.add(.init(session: session, line: line, source: "cell \(line)", output: "\(line)")) }
        let whole = folder.path("whole.sqlite")
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [whole]) }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
        for index in stride(from: part * 7, to: bytes.count, by: 397) {
            var damaged = bytes
            damaged[index] = damaged[index] &+ UInt8(1 + part * 31)
            let file = folder.path("damaged-\(part).sqlite")
            for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
            try damaged.write(to: URL(fileURLWithPath: file))
            do {
                let store = try HistoryStore(file)
                let session = try store.beginSession(start: "d")
                try store.add(.init(session: session, line: 1, source: "after"))
                _ = try all(store)
            } catch { #expect(error is HistoryError) }
        }
    }
}

/// A value that several threads change.
private final class Lock<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var stored: Value
    init(_ value: Value) { stored = value }
    var value: Value { with { $0 } }
    @discardableResult func with<T>(_ body: (inout Value) -> T) -> T {
        lock.lock()
        defer { lock.unlock() }
        return body(&stored)
    }
}
