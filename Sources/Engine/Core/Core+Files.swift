import Glibc

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
        EngineError("MXNetError", "Check failed: allow_null: LocalFileSystem::Open \"\(file)\": \(refusal.reason)")
    }

    static func saveNpy(_ file: String, _ x: Tensor) throws {
        let context = Context.current
        do { try context.files.write(file, NpyFormat.bytes(x), context) } catch let refusal as FileStore.Refusal { throw system(file, refusal) }
    }

    static func loadNpy(_ file: String) throws -> Tensor {
        let context = Context.current
        do { return try NpyFormat.tensor(context.files.read(file, context)) } catch let refusal as FileStore.Refusal { throw system(file, refusal) }
    }

    /// A system's error as Python has it.
    private static func system(_ file: String, _ refusal: FileStore.Refusal) -> EngineError {
        let names: [Int32: String] = [ENOENT: "FileNotFoundError", EACCES: "PermissionError", EISDIR: "IsADirectoryError", ENOTDIR: "NotADirectoryError"]
        return EngineError(names[refusal.code] ?? "OSError", "[Errno \(refusal.code)] \(refusal.reason): '\(file)'")
    }
}
