/// A declaration of a library's text, by where it stands and what it is called: all that is known of it until somebody asks for the name.
///
/// Offsets are UTF-8 bytes of the whole text.
public struct OutlineItem: Sendable {
    public enum Kind: Sendable {
        case function, initializer, `subscript`, variable, typeAlias
        /// struct, class, enum or protocol; `members` are what stands between its braces.
        case type
        case `extension`
        /// What has no name that it could be asked for by (imports, operators, enum cases), or is needed as soon as what it stands in is: stored properties,
        /// associated types.
        case whole
    }
    public internal(set) var kind: Kind
    /// From the end of the declaration before, with what is said about it in comments, to its last word.
    public internal(set) var range: Range<Int>
    /// The name as written; for an extension the path of the type that it extends.
    public internal(set) var name: Range<Int>
    public internal(set) var isOperator = false
    /// Of an initialiser: a class with none but such ones inherits its base's others.
    public internal(set) var isConvenience = false
    public internal(set) var members: [OutlineItem] = []

    /// Can be left unread when what it stands in is read.
    public var waits: Bool { kind != .whole && kind != .extension }
}
