import Engine

// A block's parameters in a file. They go by where they stand in the block, "hidden.weight", "0.bias", and not by their own names, which count the layers of the process.

extension nn.Block {
    /// Writes the parameters to a file, named by the way down to them.
    public func save_parameters(_ filename: String) {
        let all = pathParameters()
        let arrays = all.map { $0.1.data() }
        let flavour: Flavour = arrays.contains(where: { $0.flavour == .np }) ? .np : .nd
        NDArray.save(filename, arrays, names: all.map { $0.0 }, flavour)
    }
    /// Takes the parameters of a file.
    public func load_parameters(_ filename: String, ctx: Context? = nil, allow_missing: Bool = false, ignore_extra: Bool = false) {
        let all = pathParameters()
        let flavour: Flavour = all.contains(where: { $0.1.array?.flavour == .np }) ? .np : Flavour.ofParameters
        let loaded = NDArray.loadPairs(filename, flavour)
        let names = loaded.map { $0.name }
        if loaded.isEmpty && all.isEmpty { return }
        if !names.contains(where: { $0.contains(".") }) {
            return collect_params().load(filename, ctx: ctx, allow_missing: allow_missing, ignore_extra: ignore_extra, restore_prefix: prefix)
        }
        if !allow_missing {
            for (name, parameter) in all {
                // A parameter that several blocks share is there when one of them has it.
                if all.contains(where: { $0.1 === parameter && names.contains($0.0) }) { continue }
                return Modes.fail(
                    "AssertionError",
                    "Parameter '" + name + "' is missing in file '" + filename + "', which contains parameters: " + gluon.ParameterDict.brief(names)
                        + ". Set allow_missing=True to ignore missing parameters.")
            }
        }
        for (name, array) in loaded {
            if let found = all.first(where: { $0.0 == name }) {
                found.1.load(array, ctx)
            } else if !ignore_extra {
                return Modes.fail(
                    "ValueError",
                    "Parameter '" + name + "' loaded from file '" + filename + "' is not present in ParameterDict, which contains parameters "
                        + gluon.ParameterDict.brief(params.keys()) + ". Set ignore_extra=True to ignore. ")
            }
        }
    }
}
