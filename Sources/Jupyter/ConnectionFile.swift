import Glibc

/// The file by which whoever starts a kernel tells it where to listen and with which key messages are signed.
///
/// In the plain form the starter chose the ports. In the other (JEP 66) the kernel chooses them and tells the starter at a port of the starter's, so that
/// no other process can take a port in between.
public struct ConnectionFile: Equatable, Sendable {
    public enum Transport: String, Sendable { case tcp, ipc }
    public enum Channel: String, CaseIterable, Sendable {
        case shell, iopub, stdin, control
        case heartbeat = "hb"
    }

    public var transport: Transport
    /// An address for tcp; a path's beginning for ipc.
    public var ip: String
    /// Empty where the kernel is to choose them.
    public var ports: [Channel: Int]
    /// Where the starter waits for the ports that the kernel chose; nil in the plain form.
    public var registration: Registration?
    /// Empty: messages aren't signed.
    public var key: [UInt8]

    /// Where a channel listens, in ZeroMQ's notation: `tcp://127.0.0.1:5555`, `ipc:///tmp/kernel-1`.
    public func endpoint(_ channel: Channel) -> String { endpoint(ip, port: String(ports[channel] ?? 0)) }

    /// An address with a port, or with `*` for any that is free.
    func endpoint(_ ip: String, port: String) -> String {
        switch transport {
        case .ipc: return "ipc://\(ip)-\(port)"
        case .tcp:
            // A socket is bound to an address and not to a name, and an IPv6 address stands in brackets.
            let host = ip == "localhost" ? "127.0.0.1" : ip.contains(":") && !ip.hasPrefix("[") ? "[\(ip)]" : ip
            return "tcp://\(host):\(port)"
        }
    }

    /// The starter's socket for kernels that chose their ports.
    public struct Registration: Equatable, Sendable {
        public var ip: String
        public var port: Int
    }

    /// The plain form as JSON, by which other clients find the kernel.
    var json: JSONValue {
        .object(
            [("transport", .string(transport.rawValue)), ("ip", .string(ip))]
                + Channel.allCases.map { ($0.rawValue + "_port", .int(ports[$0] ?? 0)) }
                + [("signature_scheme", "hmac-sha256"), ("key", .string(String(decoding: key, as: UTF8.self)))])
    }
}

/// Why a connection file can't be used. The description is a sentence that names the file.
public struct ConnectionFileError: Error, Equatable, CustomStringConvertible, Sendable {
    public var path: String
    public var reason: String
    public var description: String { "connection file \(path): \(reason)" }
}

extension ConnectionFile {
    /// Reads and checks the file.
    public init(path: String) throws(ConnectionFileError) {
        let bytes = try ConnectionFile.contents(of: path)
        func refuse(_ reason: String) -> ConnectionFileError { ConnectionFileError(path: path, reason: reason) }
        let value: JSONValue
        do { value = try JSONValue(parsing: bytes) } catch { throw refuse("it isn't JSON: \(error)") }
        guard value.members != nil else { throw refuse("it should hold a JSON object with the ports and the key") }

        func text(_ name: String, default fallback: String? = nil) throws(ConnectionFileError) -> String {
            guard let member = value[name] else {
                if let fallback { return fallback }
                throw refuse("\"\(name)\" is missing")
            }
            guard let text = member.string else { throw refuse("\"\(name)\" should be a string and is \(excerpt(member))") }
            return text
        }
        let transportName = try text("transport", default: "tcp")
        guard let transport = Transport(rawValue: transportName) else {
            throw refuse("transport \"\(transportName)\" isn't known; it should be \"tcp\" or \"ipc\"")
        }
        self.transport = transport
        ip = try text("ip")
        guard !ip.isEmpty, !ip.utf8.contains(0) else { throw refuse("\"ip\" is empty") }
        key = Array(try text("key", default: "").utf8)
        let scheme = try text("signature_scheme", default: "hmac-sha256")
        guard key.isEmpty || scheme == "hmac-sha256" else { throw refuse("signature scheme \"\(scheme)\" isn't known; it should be \"hmac-sha256\"") }

        func port(_ name: String) throws(ConnectionFileError) -> Int {
            guard let member = value[name] else { throw refuse("\"\(name)\" is missing") }
            guard let port = member.int, port >= (transport == .tcp ? 1 : 0), port <= 65535 else {
                throw refuse("\"\(name)\" should be a port between 1 and 65535 and is \(excerpt(member))")
            }
            return port
        }
        ports = [:]
        if value["registration_port"] != nil {
            registration = Registration(ip: try text("registration_ip", default: ip), port: try port("registration_port"))
            return
        }
        for channel in Channel.allCases {
            let name = channel.rawValue + "_port"
            let port = try port(name)
            if let other = Channel.allCases.first(where: { ports[$0] == port }) { throw refuse("\"\(other.rawValue)_port\" and \"\(name)\" are both \(port)") }
            ports[channel] = port
        }
    }

    private static func contents(of path: String) throws(ConnectionFileError) -> [UInt8] {
        let limit = 1 << 20
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ConnectionFileError(path: path, reason: "it can't be opened: \(errorText(errno))") }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= limit {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw ConnectionFileError(path: path, reason: "it can't be read: \(errorText(errno))")
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
        throw ConnectionFileError(path: path, reason: "it is larger than a connection file can be")
    }
}

private func excerpt(_ value: JSONValue) -> String {
    let text = value.description
    return text.count <= 40 ? text : text.prefix(40) + "…"
}

/// What the system calls an error number.
func errorText(_ number: Int32) -> String { String(cString: strerror(number)) }
