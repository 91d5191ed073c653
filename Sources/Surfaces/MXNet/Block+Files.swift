import Engine

// A block's parameters in a file. They go by where they stand in the block, "hidden.weight", "0.bias", and not by their own names, which count the layers of the process.

extension nn.Block {
    /// The parameters by where they stand. A layer's own property is `weightParameter`, for `weight` is what every block lends.
    private func placed(_ prefix: String = "") -> [(name: String, parameter: gluon.Parameter)] {
        var found: [(name: String, parameter: gluon.Parameter)] = []
        for (label, value) in held() {
            if let parameter = value as? gluon.Parameter {
                found.append((prefix + (label.hasSuffix("Parameter") ? String(label.dropLast(9)) : label), parameter))
            }
        }
        for (name, child) in children() { found += child.placed(prefix + name + ".") }
        return found
    }

    /// Names in quotes, those in the middle of many left out.
    private static func brief(_ names: [String]) -> String {
        let quoted = names.map { "'" + $0 + "'" }
        return quoted.count <= 7 ? quoted.joined(separator: ", ") : quoted.prefix(3).joined(separator: ", ") + ", ..., " + quoted.suffix(4).joined(separator: ", ")
    }

    /// Writes the parameters of this block and of all within it to a file.
    public func save_parameters(_ filename: String) {
        let parameters = placed()
        NDArray.save(filename, parameters.map { $0.parameter.data() }, names: parameters.map { $0.name }, npx.isSet ? .np : .nd)
    }

    /// Takes the parameters that a block of the same structure has saved.
    public func load_parameters(_ filename: String, ctx: Context? = nil, allow_missing: Bool = false, ignore_extra: Bool = false) {
        let loaded = NDArray.loadPairs(filename, npx.isSet ? .np : .nd)
        let parameters = placed()
        let names = loaded.map { $0.name }
        if !allow_missing {
            // A parameter that several blocks share is there when one of them has it.
            for (name, parameter) in parameters where !parameters.contains(where: { $0.parameter === parameter && names.contains($0.name) }) {
                Modes.fail(
                    "AssertionError",
                    "Parameter '" + name + "' is missing in file '" + filename + "', which contains parameters: " + nn.Block.brief(names)
                        + ". Set allow_missing=True to ignore missing parameters.")
                return
            }
        }
        for (name, array) in loaded {
            if let own = parameters.first(where: { $0.name == name }) {
                own.parameter.load(array, ctx)
            } else if !ignore_extra {
                Modes.fail(
                    "ValueError",
                    "Parameter '" + name + "' loaded from file '" + filename + "' is not present in ParameterDict, which contains parameters " + nn.Block.brief(params.keys())
                        + ". Set ignore_extra=True to ignore. ")
                return
            }
        }
    }
}
