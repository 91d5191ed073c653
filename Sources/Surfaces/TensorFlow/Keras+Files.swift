import Engine

// Weights in files: how many weights each layer has, in the order in which layers are found, and beside it a file for each weight, in numpy's format.
extension tf.keras.Model {
    /// "keras" in letters, so that no other file of numbers is taken for a model's.
    private static var mark: Int { 0x6B_65_72_61_73 }
    private static func part(_ file: String, _ number: Int) -> String { file + ".data." + number.description }

    /// The model and the layers within, each once.
    private func everyLayer() -> [tf.keras.layers.Layer] {
        var found: [tf.keras.layers.Layer] = []
        func gather(_ layer: tf.keras.layers.Layer) {
            if found.contains(where: { $0 === layer }) { return }
            found.append(layer)
            for part in layer.inner() { gather(part) }
        }
        gather(self)
        return found
    }

    public func save_weights(_ filepath: String) {
        let layers = everyLayer()
        let counts = layers.map { $0.made().count }
        Files.saveNpy(filepath, Make.fromInts([Self.mark, counts.count] + counts, [counts.count + 2], "int64", "cpu(0)"))
        for (number, weight) in layers.flatMap({ $0.made() }).enumerated() { Files.saveNpy(Self.part(filepath, number), Ops.stopGradient(weight.core)) }
    }
    public func save_weights(filepath: String) { save_weights(filepath) }

    /// Takes the weights of a model of the same layers. Layers that aren't built yet begin with them when they are.
    public func load_weights(_ filepath: String) {
        let index = Values.ints(Files.loadNpy(filepath))
        if index.count < 2 || index[0] != Self.mark || index.count != index[1] + 2 {
            Modes.fail("ValueError", "The file '" + filepath + "' wasn't written by save_weights.")
            return
        }
        let layers = everyLayer()
        if layers.count != index[1] {
            Modes.fail("ValueError", "Layer count mismatch when loading weights from file. Model expected " + layers.count.description + " layers, found " + index[1].description + " saved layers.")
            return
        }
        var number = 0
        for (layer, count) in zip(layers, index.dropFirst(2)) {
            let values = (0..<count).map { Files.loadNpy(Self.part(filepath, number + $0)) }
            number += count
            let known = layer.made()
            // What a layer adds stands before what it was declared with; a layer that isn't built has only the latter.
            let missing = count - known.count
            if missing < 0 || missing > 0 && layer.built {
                Modes.fail(
                    "ValueError",
                    "Layer '" + layer.name + "' expected " + known.count.description + " variables, but received " + count.description + " variables during loading. Expected: ["
                        + known.map { "'" + $0.label + "'" }.joined(separator: ", ") + "]")
                return
            }
            layer.awaited = Array(values.prefix(missing))
            for (weight, value) in zip(known, values.dropFirst(missing)) {
                layer.needShape(value, Array(weight.shape))
                weight.assign(Tensor(value))
            }
        }
    }
    public func load_weights(filepath: String) { load_weights(filepath) }
}
