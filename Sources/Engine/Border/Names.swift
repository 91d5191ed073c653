/// What the session knows of the names that its cells can use. A compiled program knows nothing of them.
public enum Names {
    /// Signatures and doc comments of what a dotted name stands for; empty when it stands for nothing.
    public static func documentation(_ name: String) -> String {
        Context.current.documentation?(name) ?? ""
    }

    /// The names that may follow a dotted name, one on a line, in order.
    public static func members(_ name: String) -> String {
        Context.current.members?(name) ?? ""
    }
}
