/// The context's memory, in bytes.
public enum Memory {
    /// In use by tensors.
    public static func live() -> Int {
        fatalError()
    }

    /// The most that was ever in use.
    public static func peak() -> Int {
        fatalError()
    }

    /// Kept for later use.
    public static func cached() -> Int {
        fatalError()
    }

    /// Gives back what is kept.
    public static func trim() {
        fatalError()
    }

    /// The limit on bytes in use; 0 for none.
    public static func setLimit(_ bytes: Int) {
        fatalError()
    }
}

/// The devices that there are.
public enum Devices {
    /// How many of a kind: "cpu", "gpu".
    public static func count(_ kind: String) -> Int {
        fatalError()
    }
}
