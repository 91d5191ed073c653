import CZeroMQ
import Cells
import Foundation
import Logging
import Testing

@testable import Jupyter

/// Whoever starts a kernel by a registration, and the kernel.
private final class Starter {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("r\(UInt32.random(in: 0...UInt32.max))")
    let format = WireFormat(signer: MessageSigner(key: Array("secret".utf8)))
    let transport: String
    private let context: ZeroMQContext
    private let socket: ZeroMQSocket
    private var end: Result<KernelEnd, any Error>?
    private let ended = DispatchSemaphore(value: 0)

    /// A ROUTER, or the REP that others listen with, which is told apart by an empty frame before the message.
    init(transport: String, seconds: Double = 5) throws {
        self.transport = transport
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        context = try ZeroMQContext()
        socket = try ZeroMQSocket(.router, in: context)
        let ip = transport == "tcp" ? "127.0.0.1" : folder.appendingPathComponent("s").path
        try socket.bind(transport == "tcp" ? "tcp://127.0.0.1:*" : "ipc://\(ip)-1")
        let port = transport == "tcp" ? Int(try socket.lastEndpoint().split(separator: ":").last!)! : 1
        let path = folder.appendingPathComponent("connection.json").path
        let json: JSONValue = [
            "transport": .string(transport), "ip": .string(ip), "key": "secret", "signature_scheme": "hmac-sha256", "registration_port": .int(port),
        ]
        try Data(json.utf8).write(to: URL(fileURLWithPath: path))
        var options = KernelOptions()
        options.ownsProcess = false
        options.registrationSeconds = seconds
        options.runtimeFolder = runtime.path
        let server = try KernelServer(
            connectionFile: path, implementation: KernelImplementation(name: "scripted", version: "1", banner: "Scripted"), options: options,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, makeRunner: { ScriptedRunner() })
        Thread { [self] in
            end = Result { try server.run() }
            ended.signal()
        }.start()
    }

    var runtime: URL { folder.appendingPathComponent("runtime/deep") }

    func receive() throws -> [[UInt8]] {
        var item = zmq_pollitem_t(socket: socket.pointer, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
        zmq_poll(&item, 1, 5000)
        guard let frames = socket.receive() else { throw KernelClient.Timeout(description: "no handshake comes") }
        return frames
    }

    func answer(_ request: [[UInt8]], _ type: String, _ content: JSONValue, key: String = "secret") {
        var headers = HeaderWriter(session: "starter", tag: "r")
        let start = request.firstIndex(of: WireFormat.delimiter)!
        let format = WireFormat(signer: MessageSigner(key: Array(key.utf8)))
        let parent = ParentHeader(json: request[start + 2])
        socket.send(format.encode(identities: Array(request[..<start]), header: headers.header(type), parent: parent, content: content))
    }

    func waitForEnd() throws -> KernelEnd {
        defer { try? FileManager.default.removeItem(at: folder) }
        guard ended.wait(timeout: .now() + 5) == .success, let end else { throw KernelClient.Timeout(description: "the kernel doesn't end") }
        return try end.get()
    }

    func ask(_ type: String, _ content: JSONValue, endpoint: String) throws -> JSONValue {
        let client = try ZeroMQSocket(.dealer, in: context)
        try client.connect(endpoint)
        var headers = HeaderWriter(session: "starter", tag: type)
        client.send(format.encode(identities: [], header: headers.header(type), parent: .none, content: content))
        var item = zmq_pollitem_t(socket: client.pointer, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
        zmq_poll(&item, 1, 5000)
        guard let frames = client.receive() else { throw KernelClient.Timeout(description: "no answer to \(type)") }
        return try format.decode(frames).content
    }
}

@Suite(.serialized) struct RegistrationTests {
    @Test(arguments: ["tcp", "ipc"])
    func tellsThePortsThatItChose(_ transport: String) throws {
        let starter = try Starter(transport: transport)
        let frames = try starter.receive()
        let request = try starter.format.decode(frames)
        #expect(request.type == "handshake_request")
        // The sender's identity and the empty frame.
        #expect(request.identities.count == 2 && request.identities[1] == [])
        #expect(request.content.members?.map(\.name) == ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"])
        let ports = request.content.members!.map { $0.value.int! }
        #expect(Set(ports).count == 5 && ports.allSatisfy { 1...65535 ~= $0 })

        // Others find the kernel by a file that only the user may read.
        let path = starter.runtime.appendingPathComponent("kernel-\(getpid()).json").path
        let file = try ConnectionFile(path: path)
        #expect(ConnectionFile.Channel.allCases.map { file.ports[$0] } == ports)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)

        // What isn't the answer, or not signed, is as if it weren't there.
        starter.answer(frames, "handshake_reply", ["status": "error"], key: "guessed")
        starter.answer(frames, "kernel_info_reply", ["status": "error"])
        starter.answer(frames, "handshake_reply", ["status": "ok"])
        #expect(try starter.ask("kernel_info_request", [:], endpoint: file.endpoint(.shell))["implementation"]?.string == "scripted")
        #expect(try starter.ask("shutdown_request", ["restart": false], endpoint: file.endpoint(.control))["status"]?.string == "ok")
        #expect(try starter.waitForEnd() == .shutdown(restart: false))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func endsWhenNobodyTakesThePorts() throws {
        let starter = try Starter(transport: "tcp", seconds: 1)
        let error = #expect(throws: RegistrationError.self) { try starter.waitForEnd() }
        #expect(error?.description == "whoever started the kernel doesn't take its ports at \(error?.endpoint ?? ""): there is no answer within 1 s")
    }

    @Test func endsWhenItIsRefused() throws {
        let starter = try Starter(transport: "tcp")
        starter.answer(try starter.receive(), "handshake_reply", ["status": "error", "evalue": "there are too many"])
        let error = #expect(throws: RegistrationError.self) { try starter.waitForEnd() }
        #expect(error?.reason == "there are too many")
    }
}
