/// What is stored of a cell: what its output was, of which source, and where that came from.
public struct Recording: Equatable, Sendable {
    /// Number of the cell among those of its tab that run, from 1.
    public var position: Int
    /// SHA-256 of the cell's source, as hexadecimal digits.
    public var sourceHash: String
    /// Empty: the cell shows nothing, which is a recording too.
    public var outputs: [Output]
    /// Seconds that the cell took; nil when it was never timed.
    public var seconds: Double?
    public var provenance: Provenance

    public init(position: Int, sourceHash: String, outputs: [Output], seconds: Double?, provenance: Provenance) {
        self.position = position
        self.sourceHash = sourceHash
        self.outputs = outputs
        self.seconds = seconds
        self.provenance = provenance
    }

    public struct Output: Equatable, Sendable {
        /// `stdout`, `stderr`, `display`, `result` or `error`.
        public var kind: String
        /// The error's name; nil for all else.
        public var name: String?
        public var representations: [Representation]

        public init(kind: String, name: String? = nil, representations: [Representation]) {
            self.kind = kind
            self.name = name
            self.representations = representations
        }
    }

    /// Text as it is; binary data in base64.
    public struct Representation: Equatable, Sendable {
        public var type: String
        public var data: String
        public init(type: String, data: String) {
            self.type = type
            self.data = data
        }
    }
}

/// Where a recording came from.
public struct Provenance: Equatable, Hashable, Sendable {
    public enum Origin: String, Sendable { case recorded, imported }
    public var origin: Origin
    /// ISO 8601, UTC.
    public var date: String
    // Recorded here:
    public var engine: String?
    public var device: String?
    public var seed: Int?
    public var commit: String?
    // Imported from a page:
    public var framework: String?
    public var frameworkVersion: String?
    public var page: String?

    public static func recorded(engine: String, device: String, seed: Int?, commit: String?, date: String) -> Provenance {
        Provenance(origin: .recorded, date: date, engine: engine, device: device, seed: seed, commit: commit)
    }

    public static func imported(framework: String?, version: String?, page: String, date: String) -> Provenance {
        Provenance(origin: .imported, date: date, framework: framework, frameworkVersion: version, page: page)
    }
}
