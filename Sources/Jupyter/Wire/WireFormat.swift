/// Why a multipart message was dropped.
enum WireError: Error, Equatable, CustomStringConvertible {
    case noDelimiter
    case missingFrames
    case wrongSignature
    case replayed
    case notJSON(part: String, JSONError)
    case notAnObject(part: String)
    case noMember(String)

    var description: String {
        switch self {
        case .noDelimiter: "no <IDS|MSG> frame"
        case .missingFrames: "fewer than five frames after <IDS|MSG>"
        case .wrongSignature: "wrong signature"
        case .replayed: "the same message again"
        case .notJSON(let part, let error): "the \(part) isn't JSON: \(error)"
        case .notAnObject(let part): "the \(part) isn't a JSON object"
        case .noMember(let name): "the header has no \"\(name)\""
        }
    }
}

/// The header of the request that something answers, byte for byte as it came, so that a client finds its own header again whatever it had put there.
struct ParentHeader: Sendable {
    var json: [UInt8]
    /// The parent of what no request caused.
    static let none = ParentHeader(json: Array("{}".utf8))
}

/// A message from a client.
struct Request: Sendable {
    /// The frames by which a ROUTER socket finds the sender again.
    var identities: [[UInt8]]
    var type: String
    /// `msg_id` and `session` of the header; empty where they are missing, which only the sender will miss.
    var id: String
    var session: String
    var header: ParentHeader
    var content: JSONValue
    /// When its sender says it was sent.
    var sent: Timestamp?
    /// When it arrived, on the monotonic clock.
    var received: Double
}

/// Messages as the protocol's frames: `identities… <IDS|MSG> signature header parent metadata content buffers…`.
struct WireFormat: Sendable {
    static let delimiter = Array("<IDS|MSG>".utf8)

    /// The version of the protocol that every header claims.
    static let protocolVersion = "5.5"

    let signer: MessageSigner
    /// Shared by all that read the kernel's messages; nil: a message may come twice. Without signatures they can't be told apart.
    var replays: ReplayGuard?

    /// Reads a message. The signature is checked before anything else is looked at.
    func decode(_ frames: [[UInt8]]) throws(WireError) -> Request {
        guard let delimiter = frames.firstIndex(of: WireFormat.delimiter) else { throw .noDelimiter }
        guard frames.count - delimiter >= 6 else { throw .missingFrames }
        let parts = frames[(delimiter + 2)..<(delimiter + 6)]
        guard signer.isValid(frames[delimiter + 1], for: parts) else { throw .wrongSignature }
        if let replays, signer.isSigning, !replays.isNew(frames[delimiter + 1]) { throw .replayed }
        let header = try object("header", parts[delimiter + 2])
        _ = try object("parent header", parts[delimiter + 3])
        _ = try object("metadata", parts[delimiter + 4])
        let content = try object("content", parts[delimiter + 5])
        guard let type = header["msg_type"]?.string else { throw .noMember("msg_type") }
        return Request(
            identities: Array(frames[..<delimiter]), type: type, id: header["msg_id"]?.string ?? "", session: header["session"]?.string ?? "",
            header: ParentHeader(json: parts[delimiter + 2]), content: content,
            sent: header["date"]?.string.flatMap(Timestamp.init), received: monotonicSeconds())
    }

    private func object(_ part: String, _ bytes: [UInt8]) throws(WireError) -> JSONValue {
        let value: JSONValue
        do { value = try JSONValue(parsing: bytes) } catch { throw .notJSON(part: part, error) }
        guard value.members != nil else { throw .notAnObject(part: part) }
        return value
    }

    /// The frames of a message.
    func encode(identities: [[UInt8]], header: [UInt8], parent: ParentHeader, metadata: JSONValue = [:], content: JSONValue) -> [[UInt8]] {
        let parts = [header, parent.json, metadata.utf8, content.utf8]
        return identities + [WireFormat.delimiter, signer.signature(of: parts[...])] + parts
    }
}

/// Makes the headers of what one thread sends. Each thread has its own, and its own tag in the ids, so that none waits for another's counter.
struct HeaderWriter {
    private let session: String
    private let tag: String
    private var count = 0

    init(session: String, tag: String) {
        self.session = session
        self.tag = tag
    }

    mutating func header(_ type: String) -> [UInt8] {
        count += 1
        let header: JSONValue = [
            "msg_id": .string("\(session)_\(tag)_\(count)"), "session": .string(session), "username": "kernel",
            "date": .string(Timestamp.now().description), "msg_type": .string(type), "version": .string(WireFormat.protocolVersion),
        ]
        return header.utf8
    }
}

/// A name for this run of the kernel that no other run has: 128 random bits in hexadecimal.
func newSessionName() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
        let digits = String(generator.next() as UInt64, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
}
