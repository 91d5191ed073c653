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
}
