import CZeroMQ
import Glibc

/// Why a kernel that chose its ports ends again: nobody took them.
public struct RegistrationError: Error, Equatable, CustomStringConvertible, Sendable {
    public var endpoint: String
    public var reason: String
    public var description: String { "whoever started the kernel doesn't take its ports at \(endpoint): \(reason)" }
}

/// The handshake of JEP 66: a kernel that chose its ports tells them to whoever started it, and waits until they were taken.
enum Registration {
    /// Sends a `handshake_request` with the ports and waits for its `handshake_reply`.
    ///
    /// The request is a message like all others, signed and with a header. An empty frame stands before it, as a REP socket needs it; a ROUTER sees it as one
    /// more identity. What comes back with a wrong signature or as another message's reply isn't looked at.
    static func handshake(_ file: ConnectionFile, _ registration: ConnectionFile.Registration, format: WireFormat, session: String, context: ZeroMQContext, seconds: Double) throws {
        let endpoint = file.endpoint(registration.ip, port: String(registration.port))
        let socket = try ZeroMQSocket(.dealer, in: context)
        defer { socket.close() }
        try socket.connect(endpoint)
        var headers = HeaderWriter(session: session, tag: "registration")
        let header = headers.header("handshake_request")
        let ports = ConnectionFile.Channel.allCases.map { ($0.rawValue + "_port", JSONValue.int(file.ports[$0] ?? 0)) }
        socket.send(format.encode(identities: [[]], header: header, parent: .none, content: .object(ports)))

        let deadline = monotonicSeconds() + seconds
        while true {
            let left = deadline - monotonicSeconds()
            guard left > 0 else { throw RegistrationError(endpoint: endpoint, reason: "there is no answer within \(Int(seconds)) s") }
            var item = zmq_pollitem_t(socket: socket.pointer, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
            zmq_poll(&item, 1, Int(left * 1000) + 1)
            guard let frames = socket.receive(), let reply = try? format.decode(frames), reply.type == "handshake_reply" else { continue }
            guard reply.content["status"]?.string ?? "ok" == "ok" else {
                throw RegistrationError(endpoint: endpoint, reason: reply.content["evalue"]?.string ?? reply.content["error"]?.string ?? "the answer isn't \"ok\"")
            }
            return
        }
    }
}

/// A connection file that the kernel wrote, so that other clients can find it (`jupyter console --existing`); it is gone when the kernel has ended.
final class RuntimeFile {
    private let path: String

    /// Writes `kernel-PID.json` into a folder, readable by the user alone. A file of that name is that of a dead kernel.
    /// - Throws: `ConnectionFileError`.
    init(_ file: ConnectionFile, in folder: String) throws(ConnectionFileError) {
        path = folder + "/kernel-\(getpid()).json"
        for end in folder.indices where end != folder.startIndex && folder[end] == "/" { mkdir(String(folder[..<end]), 0o700) }
        mkdir(folder, 0o700)
        unlink(path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ConnectionFileError(path: path, reason: "it can't be written: \(errorText(errno))") }
        defer { close(descriptor) }
        let bytes = file.json.utf8
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw ConnectionFileError(path: path, reason: "it can't be written: \(errorText(errno))") }
    }

    deinit { unlink(path) }
}
