/// What a cell shows beside what it prints: drawings and pictures. A compiled program has nothing to show them on.
public enum Display {
    /// Shows a content of a MIME type, with a text for those who can't show it. An id that isn't empty names it for `update`.
    public static func show(_ type: String, _ content: String, _ text: String, _ id: String) {
        Context.current.display?(.content(type, content, text: text, id: id))
    }

    /// Puts another content in the place of what was shown under an id.
    public static func update(_ type: String, _ content: String, _ text: String, _ id: String) {
        Context.current.display?(.update(type, content, text: text, id: id))
    }

    /// Shows a content as the cell's result.
    public static func result(_ type: String, _ content: String, _ text: String) {
        Context.current.display?(.result(type, content, text: text))
    }

    /// Takes away what the cell has shown; at once, or when it shows the next thing.
    public static func clear(_ waits: Bool) {
        Context.current.display?(.clear(waits: waits))
    }

    /// Whether there is something to show contents on.
    public static func isThere() -> Bool { Context.current.display != nil }

    /// A picture as an address that holds it: (rows, columns), or (rows, columns, 3) of red, green and blue. Bytes are taken as they are, other numbers from the least to the
    /// greatest.
    public static func picture(_ x: Tensor) -> String {
        Border.string { try Core.picture(x) }
    }
}
