import Engine

// What `model.summary()` prints: a table of 76 columns with a row for each layer, names that are too long broken between words.
extension tf.keras.Model {
    /// The layers, the shapes that they gave when they were built, and how many numbers their weights hold.
    public func summary() {
        let rows = layers.map { layer in
            [
                layer.name + " (" + layer.typeName + ")", shown(layer),
                layer.built ? tf.keras.Model.grouped(layer.count_params()) : "0 (unbuilt)",
            ]
        }
        print("Model: \"" + name + "\"")
        print(tf.keras.Model.line("┏", "━", "┳", "┓"))
        print(tf.keras.Model.row(["Layer (type)", "Output Shape", "Param #"], "┃"))
        print(tf.keras.Model.line("┡", "━", "╇", "┩"))
        for (place, row) in rows.enumerated() {
            if place > 0 { print(tf.keras.Model.line("├", "─", "┼", "┤")) }
            print(tf.keras.Model.row(row, "│"))
        }
        print(tf.keras.Model.line("└", "─", "┴", "┘"))
        let frozen = weights.filter { !$0.trainable }
        print(" Total params: " + tf.keras.Model.size(weights))
        print(" Trainable params: " + tf.keras.Model.size(trainable_variables))
        print(" Non-trainable params: " + tf.keras.Model.size(frozen))
    }

    private static let widths = [31, 22, 13]

    /// The shape of what a layer gives; the batch's length is None where none was told.
    private func shown(_ layer: tf.keras.layers.Layer) -> String {
        guard let sizes = layer.builtShape else { return "?" }
        if !layer.isOpen || sizes.isEmpty { return Show.tuple(sizes) }
        return "(" + (["None"] + sizes.dropFirst().map { $0.description }).joined(separator: ", ") + (sizes.count == 1 ? ",)" : ")")
    }
    private static func line(_ left: String, _ dash: String, _ between: String, _ right: String) -> String {
        left + widths.map { String(repeating: dash, count: $0 + 2) }.joined(separator: between) + right
    }
    /// The lines of a row: text stands on the left, numbers on the right.
    private static func row(_ cells: [String], _ border: String) -> String {
        let broken = cells.indices.map { wrapped(cells[$0], widths[$0]) }
        let height = broken.map { $0.count }.max() ?? 1
        let lines = (0..<height).map { index -> String in
            let parts = cells.indices.map { column -> String in
                let text = index < broken[column].count ? broken[column][index] : ""
                let space = String(repeating: " ", count: widths[column] - text.count)
                return column == 2 ? space + text : text + space
            }
            return border + " " + parts.joined(separator: " " + border + " ") + " " + border
        }
        return lines.joined(separator: "\n")
    }
    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for part in text.split(separator: " ") {
            var word = String(part)
            if !line.isEmpty && line.count + 1 + word.count <= width {
                line += " " + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while word.count > width {
                lines.append(String(word.prefix(width)))
                word = String(word.dropFirst(width))
            }
            line = word
        }
        return lines + [line]
    }
    /// 1234567 as "1,234,567".
    private static func grouped(_ number: Int) -> String {
        let digits = number.description
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0 && (digits.count - place) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }
    /// How many numbers, and the memory that they take.
    private static func size(_ weights: [Variable]) -> String {
        let count = weights.reduce(0) { $0 + $1.shape.num_elements() }
        var bytes = Double(weights.reduce(0) { $0 + $1.shape.num_elements() * $1.dtype.size })
        var unit = 0
        while bytes >= 1024.0 && unit < 4 {
            bytes = bytes / 1024.0
            unit += 1
        }
        return grouped(count) + " (" + Show.format(bytes, ".2f") + " " + ["B", "KB", "MB", "GB", "TB"][unit] + ")"
    }
}
