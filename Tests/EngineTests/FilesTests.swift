import Foundation
import Testing

@testable import Engine

@Suite struct FilesTests {
    /// MXNet 1.9.1's own file of `nd.save("x", [nd.arange(2), nd.array([[1], [-2]], dtype="int32")])`.
    static let recorded: [UInt8] =
        [0x12, 0x01, 0, 0, 0, 0, 0, 0] + zeros(8) + [2, 0, 0, 0, 0, 0, 0, 0]
        + [0xC9, 0xFA, 0x93, 0xF9, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x3F]
        + [0xC9, 0xFA, 0x93, 0xF9, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0]
        + [1, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF] + zeros(8)

    private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

    @Test func bytesAreMXNets() throws {
        try session { _ in
            let arrays = [vector([0, 1]), tensor([1, -2], [2, 1], "int32")]
            #expect(try ParamsFormat.bytes(ParamsFormat.Content(arrays: arrays), numpy: false) == Self.recorded)
            let read = try ParamsFormat.content(Self.recorded, numpy: false, npShapes: false)
            #expect(read.names.isEmpty && read.arrays.map(Values.shape) == [[2], [2, 1]])
            #expect(Values.ints(read.arrays[1]) == [1, -2] && Values.dtype(read.arrays[1]) == "int32")
        }
    }

    @Test(arguments: DType.allCases)
    func everyDTypeComesBack(_ dtype: DType) {
        session { _ in
            let x = tensor([1, 0, 3, 2, 1, 0], [2, 3], dtype.name)
            Files.saveParams("f", [x, Shapes.transpose(x, [])], "a\0\0", true)
            let both = Files.loadParams("f", true, false)
            #expect(Files.paramNames("f", true, false) == "a\0\0")
            #expect(both.map(Values.dtype) == [dtype.name, dtype.name] && both.map(Values.shape) == [[2, 3], [3, 2]])
            #expect(Values.doubles(both[0]) == Values.doubles(x) && Values.doubles(both[1]) == Values.doubles(Shapes.transpose(x, [])))
        }
    }

    @Test func whatIsCutShortIsRefused() {
        session { _ in
            for length in 0..<Self.recorded.count {
                #expect(throws: EngineError.self) { try ParamsFormat.content(Array(Self.recorded[..<length]), numpy: false, npShapes: false) }
                #expect(throws: EngineError.self) { try ParamsFormat.content(Array(Self.recorded[..<length]), numpy: false, npShapes: false, withArrays: false) }
            }
        }
    }

    /// Any byte changed gives arrays or an error, and nothing is read or allocated beyond what is there.
    @Test func whatIsSpoiltDoesNoHarm() {
        session { context in
            context.memoryLimit = 1 << 20
            for place in Self.recorded.indices {
                for value: UInt8 in [0, 1, 7, 0x7F, 0x80, 0xFF] {
                    var bytes = Self.recorded
                    bytes[place] = value
                    _ = try? ParamsFormat.content(bytes, numpy: false, npShapes: false)
                }
            }
        }
    }

    /// numpy's own file of `np.array([[1.5], [-2.25]], dtype=">f8")` in columns: another order of bytes and of axes than ours.
    @Test func numpysOtherOrders() throws {
        let header = "{'descr': '>f8', 'fortran_order': True, 'shape': (1, 2), }"
        let padded = header + String(repeating: " ", count: 117 - header.utf8.count) + "\n"
        let bytes: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0] + Array(padded.utf8) + [0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xC0, 0x02, 0, 0, 0, 0, 0, 0]
        try session { _ in
            let x = try NpyFormat.tensor(bytes)
            #expect(Values.shape(x) == [1, 2] && Values.doubles(x) == [1.5, -2.25])
            for length in bytes.indices { #expect(throws: EngineError.self) { try NpyFormat.tensor(Array(bytes[..<length])) } }
            for place in bytes.indices {
                for value: UInt8 in [0, 0x30, 0x7F, 0xFF] {
                    var spoilt = bytes
                    spoilt[place] = value
                    _ = try? NpyFormat.tensor(spoilt)
                }
            }
        }
    }

    @Test(arguments: DType.allCases)
    func everyDTypeComesBackFromNumpysFile(_ dtype: DType) {
        session { _ in
            let x = tensor([1, 0, 3, 2, 1, 0], [2, 3], dtype.name)
            Files.saveNpy("x.npy", Shapes.transpose(x, []))
            let y = Files.loadNpy("x.npy")
            #expect(Values.dtype(y) == dtype.name && Values.shape(y) == [3, 2] && Values.doubles(y) == Values.doubles(Shapes.transpose(x, [])))
        }
    }

    @Test func sessionsReachNoFolder() {
        session { context in
            let here = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
            Files.saveParams(here, [vector([1])], "", false)
            #expect(context.takeFailure()?.message.hasSuffix("No such file or directory") == true)
            #expect(!FileManager.default.fileExists(atPath: here))
            Files.saveParams("FilesTests.params", [vector([1])], "", false)
            #expect(!FileManager.default.fileExists(atPath: "FilesTests.params"))
            #expect(Files.loadParams("FilesTests.params", false, false).count == 1)
        }
        session { context in
            #expect(Files.loadParams("FilesTests.params", false, false).isEmpty)
            #expect(context.takeFailure()?.message == "LocalFileSystem: Check failed: allow_null: :Open \"FilesTests.params\": No such file or directory")
        }
    }

    @Test func keptFilesCountAsMemory() {
        session { context in
            context.memoryLimit = 1 << 16
            let x = vector([Double](repeating: 1, count: 5_000))
            Files.saveParams("a", [x], "", false)
            Files.saveParams("a", [x], "", false)
            #expect(context.takeFailure() == nil)
            Files.saveParams("b", [x], "", false)
            Files.saveParams("c", [x], "", false)
            #expect(context.takeFailure()?.name == "MemoryError")
        }
    }

    @Test func programsWriteToTheDisk() throws {
        let context = Context()
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try context.run {
            try context.files.write(path, Self.recorded, context)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(Self.recorded))
            #expect(try context.files.read(path, context) == Self.recorded)
            #expect(throws: FileStore.Refusal.self) { try context.files.read(path + "/x", context) }
        }
    }
}
