import Foundation
import Testing

@testable import Engine

/// What a chapter reads from below `data` beside it.
@Suite struct DataFilesTests {
    /// A chapter's folder with files below `data`, gone when the body ends.
    private func chapter(_ files: [String: [UInt8]], _ body: (Context, URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("galley-data-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("data"), withIntermediateDirectories: true)
        for (name, bytes) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        try session { context in
            context.interpreted = true
            context.data = DataFolder(beside: folder.path)
            try body(context, folder)
        }
    }

    private func failure(_ context: Context) -> String? { context.takeFailure().map { "\($0.name): \($0.message)" } }

    @Test func namesLeadToTheFolderBesideTheChapterOnly() throws {
        let files: [String: [UInt8]] = ["data/a.txt": Array("1".utf8), "data/deep/b.txt": Array("2".utf8), "c.txt": Array("3".utf8), "datum/d.txt": Array("4".utf8)]
        try chapter(files) { context, folder in
            #expect(Files.loadText("data/a.txt") == "1" && Files.loadText("../data/a.txt") == "1" && Files.loadText("./data//deep/./b.txt") == "2")
            #expect(failure(context) == nil)
            let names = ["c.txt", "data/../c.txt", "../../etc/passwd", "/etc/passwd", "data", "data/", "datum/d.txt", "", "data/none", "../../data/a.txt", folder.path + "/data/a.txt", "data/a.txt\0"]
            for name in names {
                #expect(Files.loadText(name) == "")
                #expect(failure(context)?.contains("Error: [Errno ") == true, "\(name)")
            }
            let manager = FileManager.default
            try manager.createSymbolicLink(atPath: folder.path + "/data/link.txt", withDestinationPath: folder.path + "/c.txt")
            try manager.createSymbolicLink(atPath: folder.path + "/data/within.txt", withDestinationPath: folder.path + "/data/deep/b.txt")
            try manager.createSymbolicLink(atPath: folder.path + "/data/out", withDestinationPath: folder.path + "/datum")
            #expect(Files.loadText("data/within.txt") == "2")
            for name in ["data/link.txt", "data/out/d.txt"] {
                #expect(Files.loadText(name) == "")
                #expect(failure(context) == "PermissionError: [Errno 13] Permission denied: '\(name)'")
            }
            #expect(Files.loadText("data/deep") == "" && failure(context) == "IsADirectoryError: [Errno 21] Is a directory: 'data/deep'")
            // A pipe that nobody writes to would never begin.
            #expect(mkfifo(folder.path + "/data/pipe", 0o600) == 0)
            #expect(Files.loadText("data/pipe") == "" && failure(context)?.hasPrefix("PermissionError") == true)
            #expect(Files.first("data/none\0data/a.txt\0") == "data/a.txt" && Files.first("data/link.txt\0c.txt\0") == "")
        }
    }

    @Test func aFolderThatIsALinkLeadsNowhere() throws {
        try chapter(["other/a.txt": [65]]) { context, folder in
            try FileManager.default.removeItem(at: folder.appendingPathComponent("data"))
            try FileManager.default.createSymbolicLink(atPath: folder.path + "/data", withDestinationPath: folder.path + "/other")
            #expect(Files.loadText("data/a.txt") == "" && failure(context) == "PermissionError: [Errno 13] Permission denied: 'data/a.txt'")
        }
    }

    @Test func aSessionWithoutAChapterHasNoFiles() throws {
        try session { context in
            context.interpreted = true
            #expect(Files.loadText("data/a.txt") == "" && failure(context)?.hasPrefix("FileNotFoundError") == true)
        }
    }

    @Test func filesCountAgainstTheLimit() throws {
        try chapter(["data/big": [UInt8](repeating: 65, count: 3_000_000)]) { context, _ in
            context.memoryLimit = 1 << 20
            #expect(Files.loadText("data/big") == "" && failure(context)?.hasPrefix("MemoryError") == true)
        }
    }

    // MARK: idx

    static let idx: [(bytes: [UInt8], dtype: String, shape: [Int], values: [Double])] = [
        ([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 253, 254, 255], "uint8", [2, 3], [1, 2, 3, 253, 254, 255]),
        ([0, 0, 9, 1, 0, 0, 0, 2, 0xFF, 3], "int8", [2], [-1, 3]),
        ([0, 0, 0x0B, 1, 0, 0, 0, 2, 1, 0, 0xFF, 0xFE], "int16", [2], [256, -2]),
        ([0, 0, 0x0C, 1, 0, 0, 0, 1, 0, 1, 0, 0], "int32", [1], [65_536]),
        ([0, 0, 0x0D, 1, 0, 0, 0, 1, 0xBF, 0xC0, 0, 0], "float32", [1], [-1.5]),
        ([0, 0, 0x0E, 1, 0, 0, 0, 1, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0], "float64", [1], [1.5]),
        ([0, 0, 8, 1, 0, 0, 0, 0], "uint8", [0], []),
        ([0, 0, 8, 0, 7], "uint8", [], [7]),
    ]

    @Test(arguments: idx.indices)
    func idxFilesAreRead(_ index: Int) throws {
        let (bytes, dtype, shape, values) = Self.idx[index]
        try session { _ in
            let x = try IdxFormat.tensor(bytes, "f")
            #expect(Values.dtype(x) == dtype && Values.shape(x) == shape && Values.doubles(x) == values)
            for length in bytes.indices { #expect(throws: EngineError.self) { try IdxFormat.tensor(Array(bytes[..<length]), "f") } }
            #expect(throws: EngineError.self) { try IdxFormat.tensor(bytes + [0], "f") }
        }
    }

    @Test func spoiltIdxFilesDoNoHarm() throws {
        try session { context in
            context.memoryLimit = 1 << 20
            for (bytes, _, _, _) in Self.idx {
                for place in bytes.indices {
                    for value: UInt8 in [0, 1, 3, 0x7F, 0x80, 0xFF] {
                        var spoilt = bytes
                        spoilt[place] = value
                        _ = try? IdxFormat.tensor(spoilt, "f")
                    }
                }
            }
        }
    }

    // MARK: Lines of numbers; the expectations are numpy 2.4's own.

    struct Table: Sendable, CustomTestStringConvertible {
        var text: String
        var delimiter = ","
        var columns: [Int] = []
        var fills = false
        var most = -1
        var skipped = 0
        var shape: [Int] = []
        var values: [Double] = []
        var error: String?
        var testDescription: String { text.debugDescription + (fills ? " filled" : "") }
    }

    static let tables: [Table] = [
        Table(text: "# a\n1 2\n\n3 4 # c\n", delimiter: "", shape: [2, 2], values: [1, 2, 3, 4]),
        Table(text: "1\n2\n", shape: [2], values: [1, 2]),
        Table(text: "1 2", delimiter: "", shape: [2], values: [1, 2]),
        Table(text: "5", shape: [], values: [5]),
        Table(text: "", shape: [0], values: []),
        Table(text: "1,2\r\n3,4\r\n", shape: [2, 2], values: [1, 2, 3, 4]),
        Table(text: "1,2\n3,4", columns: [1, -2], shape: [2, 2], values: [2, 1, 4, 3]),
        Table(text: "1,2\n3,4", columns: [1], shape: [2], values: [2, 4]),
        Table(text: "a,b\n1,2\n3,4\n5,6", most: 2, skipped: 1, shape: [2, 2], values: [1, 2, 3, 4]),
        Table(text: "1e3 -inf 0.5", delimiter: "", shape: [3], values: [1000, -.infinity, 0.5]),
        Table(text: "1::2\n3::4", delimiter: "::", shape: [2, 2], values: [1, 2, 3, 4]),
        Table(text: "1,2\n3,x\n", error: "could not convert string 'x' to float64 at row 1, column 2."),
        Table(text: "1,2\n3,\n", error: "could not convert string '' to float64 at row 1, column 2."),
        Table(text: "0x10", error: "could not convert string '0x10' to float64 at row 0, column 1."),
        Table(text: "1,2\n3\n", error: "the number of columns changed from 2 to 1 at row 2; use `usecols` to select a subset and avoid this error"),
        Table(text: "1,2\n3,4", columns: [5], error: "invalid column index 5 at row 1 with 2 columns"),
        Table(text: "1,2\n3,x\n", fills: true, shape: [2, 2], values: [1, 2, 3, .nan]),
        Table(text: "1,2\n3,\n", fills: true, shape: [2, 2], values: [1, 2, 3, .nan]),
        Table(text: "1,,2", fills: true, shape: [3], values: [1, .nan, 2]),
        Table(text: "1,2\n3\n", fills: true, error: "Some errors were detected !\n    Line #2 (got 1 columns instead of 2)"),
        Table(text: "1,2\n3,4", columns: [5], fills: true, error: "Some errors were detected !\n    Line #1 (got 2 columns instead of 1)\n    Line #2 (got 2 columns instead of 1)"),
    ]

    @Test(arguments: tables)
    func numbersInLinesAreRead(_ table: Table) throws {
        try chapter(["data/t.csv": Array(table.text.utf8)]) { context, _ in
            let x = Files.loadTable("data/t.csv", "float64", table.delimiter, "#", table.skipped, table.most, table.columns, table.fills)
            if let error = table.error {
                #expect(failure(context) == "ValueError: " + error)
            } else {
                #expect(failure(context) == nil)
                #expect(Values.shape(x) == table.shape)
                #expect(zip(Values.doubles(x), table.values).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN } && Values.size(x) == table.values.count)
            }
        }
    }
}
