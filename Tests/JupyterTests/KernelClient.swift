import CZeroMQ
import Cells
import Foundation
import Logging

@testable import Jupyter

/// A kernel over ipc in a temporary folder, and a client of it, in the test's own process.
final class KernelClient {
    struct Received {
        var type: String
        var parent: String
        var content: JSONValue
        var identity: [UInt8]
    }

    struct Timeout: Error, CustomStringConvertible { var description: String }

    enum Channel { case shell, control, stdin, iopub, heartbeat }

    let folder: URL
    let file: ConnectionFile
    let runner = ScriptedRunner()
    private let key = "secret"
    private let context: ZeroMQContext
    private(set) var sockets: [Channel: ZeroMQSocket] = [:]
    let format: WireFormat
    private var headers = HeaderWriter(session: "client", tag: "c")
    private var serverThread: Thread?
    private let ended = NSCondition()
    private var end: Result<KernelEnd, any Error>?

    init(
        options change: (inout KernelOptions) -> Void = { _ in }, log: LogLines? = nil, commTargets: [String: any CommTarget] = [:],
        makeArchive: (() throws -> any HistoryArchive)? = nil,
        makeRunner: (() throws -> any CellRunner)? = nil
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("k\(UInt32.random(in: 0...UInt32.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("connection.json").path
        let json: JSONValue = [
            "transport": "ipc", "ip": .string(folder.appendingPathComponent("s").path), "key": .string(key), "signature_scheme": "hmac-sha256",
            "shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5,
        ]
        try Data(json.utf8).write(to: URL(fileURLWithPath: path))
        file = try ConnectionFile(path: path)
        format = WireFormat(signer: MessageSigner(key: file.key))
        context = try ZeroMQContext()

        var options = KernelOptions()
        options.ownsProcess = false
        change(&options)
        let runner = self.runner
        let server = try KernelServer(
            connectionFile: path, implementation: KernelImplementation(name: "scripted", version: "1", banner: "Scripted"), options: options,
            logger: Logger(label: "test") { _ in log ?? SwiftLogNoOpLogHandler() as any LogHandler }, commTargets: commTargets,
            makeArchive: makeArchive, makeRunner: makeRunner ?? { runner })
        let thread = Thread { [unowned self] in
            let result = Result { try server.run() }
            ended.lock()
            end = result
            ended.broadcast()
            ended.unlock()
        }
        thread.start()
        serverThread = thread
        for (channel, kind, name) in [
            (.shell, .dealer, .shell), (.control, .dealer, .control), (.stdin, .dealer, .stdin), (.iopub, .subscriber, .iopub),
            (.heartbeat, .dealer, .heartbeat),
        ] as [(Channel, ZeroMQSocket.Kind, ConnectionFile.Channel)] {
            let socket = try ZeroMQSocket(kind, in: context)
            if channel == .iopub { try socket.set(ZMQ_SUBSCRIBE, [UInt8]()) } else { try socket.set(ZMQ_ROUTING_ID, Array("client".utf8)) }
            try socket.set(ZMQ_RECONNECT_IVL, Int32(1))
            try socket.set(ZMQ_LINGER, Int32(0))
            try socket.connect(file.endpoint(name))
            sockets[channel] = socket
        }
    }

    /// Asks the kernel to end, and waits until it has.
    @discardableResult
    func finish() throws -> KernelEnd {
        if !hasEnded { try send("shutdown_request", ["restart": false], on: .control) }
        return try waitForEnd(seconds: 5)
    }

    var hasEnded: Bool {
        ended.lock()
        defer { ended.unlock() }
        return end != nil
    }

    func waitForEnd(seconds: Double) throws -> KernelEnd {
        let deadline = Date(timeIntervalSinceNow: seconds)
        ended.lock()
        while end == nil, ended.wait(until: deadline) {}
        let result = end
        ended.unlock()
        for socket in sockets.values { socket.close() }
        context.terminate()
        try? FileManager.default.removeItem(at: folder)
        guard let result else { throw Timeout(description: "the kernel doesn't end") }
        return try result.get()
    }

    @discardableResult
    func send(_ type: String, _ content: JSONValue = [:], on channel: Channel = .shell) throws -> String {
        let header = headers.header(type)
        sockets[channel]!.send(format.encode(identities: [], header: header, parent: .none, content: content))
        return try JSONValue(parsing: header)["msg_id"]!.string!
    }

    func receiveFrames(_ channel: Channel, seconds: Double) -> [[UInt8]]? {
        let socket = sockets[channel]!
        if let frames = socket.receive() { return frames }
        var item = zmq_pollitem_t(socket: socket.pointer, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
        zmq_poll(&item, 1, max(0, Int(seconds * 1000)))
        return socket.receive()
    }

    /// The next message of a channel; its signature is checked.
    func receive(_ channel: Channel, seconds: Double = 5) throws -> Received {
        guard let frames = receiveFrames(channel, seconds: seconds) else { throw Timeout(description: "nothing comes on \(channel)") }
        let request = try format.decode(frames)
        let start = frames.firstIndex(of: WireFormat.delimiter)!
        let parent = try JSONValue(parsing: frames[start + 3])["msg_id"]?.string ?? ""
        return Received(type: request.type, parent: parent, content: request.content, identity: frames[0])
    }

    /// The reply to a request.
    func reply(_ id: String, on channel: Channel = .shell, seconds: Double = 5) throws -> Received {
        let deadline = monotonicSeconds() + seconds
        while true {
            let message = try receive(channel, seconds: deadline - monotonicSeconds())
            if message.parent == id { return message }
        }
    }

    /// What is published for a request, up to and with its idle.
    func published(_ id: String, seconds: Double = 5) throws -> [Received] {
        var messages: [Received] = []
        let deadline = monotonicSeconds() + seconds
        while true {
            let message = try receive(.iopub, seconds: deadline - monotonicSeconds())
            guard message.parent == id else { continue }
            messages.append(message)
            if message.type == "status", message.content["execution_state"]?.string == "idle" { return messages }
        }
    }

    /// Waits for the welcome, after which nothing published is missed.
    func awaitWelcome() throws {
        while try receive(.iopub).type != "iopub_welcome" {}
    }

    func ask(_ type: String, _ content: JSONValue = [:], on channel: Channel = .shell) throws -> JSONValue {
        try reply(try send(type, content, on: channel), on: channel).content
    }

    func execute(_ code: String, _ more: [(name: String, value: JSONValue)] = []) throws -> (reply: JSONValue, published: [Received]) {
        let id = try send("execute_request", .object([("code", .string(code))] + more))
        return (try reply(id).content, try published(id))
    }
}

extension [KernelClient.Received] {
    /// Type and the text that matters, one line each, without the frame of busy, input and idle.
    var told: [String] {
        filter { $0.type != "status" && $0.type != "execute_input" }.map { message in
            switch message.type {
            case "stream": "\(message.content["name"]!.string!): \(message.content["text"]!.string!)"
            case "error": "error: \(message.content["ename"]!.string!): \(message.content["evalue"]!.string!)"
            case "clear_output": "clear"
            default: "\(message.type): \(message.content["data"]!["text/plain"]?.string ?? "")"
            }
        }
    }
}

/// The lines of a kernel's log.
final class LogLines: LogHandler, @unchecked Sendable {
    private let lock = NSLock()
    private var told: [String] = []
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    var lines: [String] {
        lock.lock()
        defer { lock.unlock() }
        return told
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        lock.lock()
        told.append("\(event.message)")
        lock.unlock()
    }
}
