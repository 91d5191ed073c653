import Engine

// Tensors in files: an index of whole numbers, and beside it a file for each tensor. What a file holds is known when it is read; Swift wants to know it before. So
// `load` gives a tensor, and a pair, a list, a dictionary or a state where one is asked for: `let both: [String: torch.Tensor] = torch.load("both")`.

extension torch {
    private enum Kind: Int { case tensor, list, dictionary, state }

    /// "torch" in letters, so that no other file of numbers is taken for an index.
    private static var mark: Int { 0x74_6F72_6368 }

    private static func part(_ f: String, _ number: Int) -> String { f + ".data." + number.description }

    private static func write(_ f: String, _ kind: Kind, _ pairs: [(String, Tensor)]) {
        var index = [mark, kind.rawValue, pairs.count]
        for (name, tensor) in pairs {
            let letters = Array(name.utf8).map { Int($0) }
            index += [letters.count, tensor.requires_grad && tensor.is_leaf ? 1 : 0] + letters
        }
        Files.saveNpy(f, Make.fromInts(index, [index.count], "int64", "cpu(0)"))
        for (number, pair) in pairs.enumerated() { Files.saveNpy(part(f, number), Ops.stopGradient(pair.1.core)) }
    }
    private static func read(_ f: String, _ wanted: [Kind], _ asked: String) -> [(String, Tensor)] {
        let index = Values.ints(Files.loadNpy(f))
        if index.count < 3 || index[0] != mark { Modes.fail("UnpicklingError", "'" + f + "' wasn't written by torch.save") }
        guard let kind = Kind(rawValue: index[1]), wanted.contains(kind) else {
            let held = index[1] == 0 ? "a tensor" : index[1] == 1 ? "a list of tensors" : index[1] == 2 ? "a dictionary of tensors" : "a state dict"
            Modes.fail("TypeError", "'" + f + "' holds " + held + ", not " + asked)
            return []
        }
        var pairs: [(String, Tensor)] = []
        var at = 3
        for number in 0..<index[2] {
            let end = at + 2 + index[at]
            let name = String(decoding: index[(at + 2)..<end].map { UInt8($0) }, as: UTF8.self)
            let tensor = Tensor(Files.loadNpy(part(f, number)))
            if index[at + 1] == 1 { tensor.requires_grad_() }
            pairs.append((name, tensor))
            at = end
        }
        return pairs
    }

    /// Writes a tensor to a file.
    public static func save(_ obj: Tensor, _ f: String) { write(f, .tensor, [("", obj)]) }
    /// Writes a list of tensors to a file.
    public static func save(_ obj: [Tensor], _ f: String) { write(f, .list, obj.map { ("", $0) }) }
    public static func save(_ obj: (Tensor, Tensor), _ f: String) { save([obj.0, obj.1], f) }
    /// Writes tensors by name to a file.
    public static func save(_ obj: [String: Tensor], _ f: String) { write(f, .dictionary, obj.map { ($0.key, $0.value) }) }
    /// Writes what `state_dict()` gives to a file.
    public static func save(_ obj: OrderedDict<Tensor>, _ f: String) { write(f, .state, obj.items()) }

    /// The tensor in a file.
    public static func load(_ f: String) -> Tensor {
        let found = read(f, [.tensor], "a tensor")
        return found.isEmpty ? zeros(0) : found[0].1
    }
    /// The list of tensors in a file.
    @_disfavoredOverload
    public static func load(_ f: String) -> [Tensor] { read(f, [.list], "a list of tensors").map { $0.1 } }
    /// A list of two tensors.
    @_disfavoredOverload
    public static func load(_ f: String) -> (Tensor, Tensor) {
        let found = read(f, [.list], "a pair of tensors")
        if found.count != 2 {
            Modes.fail("ValueError", found.count < 2 ? "not enough values to unpack (expected 2, got " + found.count.description + ")" : "too many values to unpack (expected 2)")
            return (zeros(0), zeros(0))
        }
        return (found[0].1, found[1].1)
    }
    /// The tensors in a file by name.
    @_disfavoredOverload
    public static func load(_ f: String) -> [String: Tensor] {
        var named: [String: Tensor] = [:]
        for (name, tensor) in read(f, [.dictionary, .state], "a dictionary of tensors") { named[name] = tensor }
        return named
    }
    /// The state in a file, for `load_state_dict`.
    @_disfavoredOverload
    public static func load(_ f: String) -> OrderedDict<Tensor> { OrderedDict(read(f, [.state, .dictionary], "a state dict")) }
}
