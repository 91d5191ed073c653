import Glibc
import Gzip

extension Core {
    /// Names end with a zero each; none stands for a list.
    static func saveParams(_ file: String, _ arrays: [Tensor], _ names: String, _ numpy: Bool) throws {
        var content = ParamsFormat.Content(arrays: arrays)
        content.names = names.split(separator: "\0", omittingEmptySubsequences: false).dropLast().map(String.init)
        let context = Context.current
        do { try context.files.write(file, ParamsFormat.bytes(content, numpy: numpy), context) } catch let refusal as FileStore.Refusal { throw opening(file, refusal) }
    }

    static func loadParams(_ file: String, _ numpy: Bool, _ npShapes: Bool, withArrays: Bool) throws -> ParamsFormat.Content {
        let context = Context.current
        do {
            return try ParamsFormat.content(context.files.read(file, context), numpy: numpy, npShapes: npShapes, withArrays: withArrays)
        } catch let refusal as FileStore.Refusal { throw opening(file, refusal) }
    }

    private static func opening(_ file: String, _ refusal: FileStore.Refusal) -> EngineError {
        EngineError("MXNetError", "LocalFileSystem: Check failed: allow_null: :Open \"\(file)\": \(refusal.reason)")
    }

    static func saveNpy(_ file: String, _ x: Tensor) throws {
        let context = Context.current
        do { try context.files.write(file, NpyFormat.bytes(x), context) } catch let refusal as FileStore.Refusal { throw system(file, refusal) }
    }

    static func loadNpy(_ file: String) throws -> Tensor {
        let context = Context.current
        do { return try NpyFormat.tensor(context.files.read(file, context)) } catch let refusal as FileStore.Refusal { throw system(file, refusal) }
    }

    /// The array of an idx file, packed or not.
    static func loadIdx(_ file: String) throws -> Tensor {
        let bytes = try unpacked(file)
        return try IdxFormat.tensor(bytes, file)
    }

    /// The first of these names that there is a file of, packed or not; empty for none.
    static func firstFile(_ names: [String]) -> String {
        let context = Context.current
        return names.flatMap { [$0, $0 + ".gz"] }.first { context.files.holds($0, context) } ?? ""
    }

    /// The lines of a text file, packed or not.
    static func loadLines(_ file: String) throws -> String { try String(decoding: unpacked(file), as: UTF8.self) }

    /// The numbers in a text file: rows and columns, an axis less for one row, for one column, and for a single number none.
    static func loadTable(_ file: String, _ format: DelimitedText, _ dtype: String) throws -> Tensor {
        let (values, rows, columns) = try format.table(unpacked(file))
        let sizes = rows == 0 ? [0] : [rows, columns].filter { $0 != 1 }
        let shape = try Shape(sizes)
        let node = try Evaluator.constant(shape, .float64) { out in
            values.withUnsafeBytes { if let base = $0.baseAddress, !values.isEmpty { out.copyMemory(from: base, byteCount: 8 * values.count) } }
        }
        return try Core.cast(Tensor(node), DType.named(dtype))
    }

    private static func unpacked(_ file: String) throws -> [UInt8] {
        let context = Context.current
        do {
            let bytes = try context.files.read(file, context)
            guard Gzip.isPacked(bytes) else { return bytes }
            return try Gzip.unpacked(bytes) { try context.allocator.check(context.allocator.statistics.live + bytes.count + $0) }
        } catch let refusal as FileStore.Refusal {
            throw system(file, refusal)
        } catch let failure as Gzip.Failure {
            switch failure {
            case .isCutShort: throw EngineError("EOFError", "Compressed file ended before the end-of-stream marker was reached: '\(file)'")
            case .isSpoilt(let reason): throw EngineError("BadGzipFile", "'\(file)' can't be unpacked: \(reason)")
            }
        }
    }

    /// A system's error as Python has it.
    private static func system(_ file: String, _ refusal: FileStore.Refusal) -> EngineError {
        let names: [Int32: String] = [ENOENT: "FileNotFoundError", EACCES: "PermissionError", EISDIR: "IsADirectoryError", ENOTDIR: "NotADirectoryError"]
        return EngineError(names[refusal.code] ?? "OSError", "[Errno \(refusal.code)] \(refusal.reason): '\(file)'")
    }
}
