import Glibc

/// The five sockets, listening.
struct KernelSockets {
    let shell: ZeroMQSocket
    let control: ZeroMQSocket
    let stdin: ZeroMQSocket
    let iopub: ZeroMQSocket
    let heartbeat: ZeroMQSocket
    /// The file with the ports at which they listen.
    let file: ConnectionFile

    /// Takes the ports of the file, or those that are free where the file names none.
    init(_ file: ConnectionFile, _ context: ZeroMQContext) throws {
        var bound = file
        func listen(_ kind: ZeroMQSocket.Kind, _ channel: ConnectionFile.Channel) throws -> ZeroMQSocket {
            let socket = try ZeroMQSocket(kind, in: context)
            // A client that comes back under its old identity takes its old place.
            if case .router = kind { try socket.set(ZeroMQSocket.routerHandover, Int32(1)) }
            // Every subscription is seen, also one that another client already has.
            if case .xpub = kind {
                try socket.set(ZeroMQSocket.xpubVerbose, Int32(1))
                try socket.set(ZeroMQSocket.xpubManual, Int32(1))
            }
            if file.registration == nil {
                try socket.bind(file.endpoint(channel))
            } else {
                bound.ports[channel] = try KernelSockets.bindAnywhere(socket, file)
            }
            return socket
        }
        iopub = try listen(.xpub, .iopub)
        heartbeat = try listen(.router, .heartbeat)
        control = try listen(.router, .control)
        stdin = try listen(.router, .stdin)
        shell = try listen(.router, .shell)
        self.file = bound
    }

    private static func bindAnywhere(_ socket: ZeroMQSocket, _ file: ConnectionFile) throws -> Int {
        switch file.transport {
        case .tcp:
            try socket.bind(file.endpoint(file.ip, port: "*"))
            let endpoint = try socket.lastEndpoint()
            guard let port = endpoint.split(separator: ":").last.flatMap({ Int($0) }) else { throw ZeroMQError(action: "listen at \(endpoint)", number: EINVAL) }
            return port
        case .ipc:
            // ZeroMQ would take the place of a file that is there, of another kernel's socket too; so the name is claimed first.
            for _ in 0..<100 {
                let port = Int.random(in: 1...65535)
                let path = "\(file.ip)-\(port)"
                let claim = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
                guard claim >= 0 else {
                    if errno == EEXIST { continue }
                    throw ZeroMQError(action: "listen at ipc://\(path)", number: errno)
                }
                close(claim)
                try socket.bind(file.endpoint(file.ip, port: String(port)))
                return port
            }
            throw ZeroMQError(action: "listen at ipc://\(file.ip)-*", number: EADDRINUSE)
        }
    }
}
