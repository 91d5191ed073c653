/// The context's memory, in bytes.
public enum Memory {
    /// In use by tensors.
    public static func live() -> Int {
        Context.current.allocator.statistics.live
    }

    /// The most that was ever in use.
    public static func peak() -> Int {
        Context.current.allocator.statistics.peak
    }

    /// Kept for later use.
    public static func cached() -> Int {
        Context.current.allocator.statistics.cached
    }

    /// Gives back what is kept.
    public static func trim() {
        Context.current.allocator.trim()
    }

    /// The limit on bytes in use; 0 for none.
    public static func setLimit(_ bytes: Int) {
        Context.current.allocator.limit = max(0, bytes)
    }
}

/// The devices that there are.
public enum Devices {
    /// How many of a kind: "cpu", "gpu".
    public static func count(_ kind: String) -> Int {
        Device.count(kind)
    }
}
