import CZeroMQ
import Foundation
import Testing

@testable import Jupyter

/// Messages as nobody should send them, at every socket of a kernel, which then runs a cell.
///
/// `GALLEY_KERNEL_FUZZ` says how many; `make fuzz` sends 100,000.
@Suite(.serialized) struct KernelFuzzTests {
    private static let count = ProcessInfo.processInfo.environment["GALLEY_KERNEL_FUZZ"].flatMap { Int($0) } ?? 4000

    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func survives(seed: UInt64) throws {
        let client = try KernelClient()
        defer { _ = try? client.finish() }
        try client.awaitWelcome()
        var assault = try Assault(client, seed: seed)
        let start = monotonicSeconds()
        for _ in 0..<KernelFuzzTests.count / 2 { try assault.next() }
        let seconds = monotonicSeconds() - start
        #expect(!client.hasEnded)
        // What was rightly signed may still wait, and a failing or interrupting message before the cell would be right to stop it.
        #expect(try client.ask("kernel_info_request", on: .control)["status"]?.string == "ok")
        #expect(try client.reply(try client.send("is_complete_request", ["code": "x"]), seconds: 60).content["status"]?.string == "complete")
        #expect(try client.execute("value 2").reply["status"]?.string == "ok")
        client.sockets[.heartbeat]!.send([Array("alive".utf8)])
        while let frames = client.receiveFrames(.heartbeat, seconds: 5), frames != [Array("alive".utf8)] {}
        print("\(KernelFuzzTests.count / 2) messages in \(Int(seconds)) s: \(assault.tally)")
    }

    /// Whatever another listener sends, a client hears what it subscribed to.
    @Test func aListenerSpeaksForItself() throws {
        let client = try KernelClient()
        defer { _ = try? client.finish() }
        try client.awaitWelcome()
        let context = try ZeroMQContext()
        let other = try ZeroMQSocket(.extendedSubscriber, in: context)
        defer {
            other.close()
            context.terminate()
        }
        try other.set(ZMQ_LINGER, Int32(0))
        try other.connect(client.file.endpoint(.iopub))
        for frames in [[[7]], [[0]], [[2], [1]], [[7], [0]], [[]], [[1, 7]], [[0, 7]], [[0]]] as [[[UInt8]]] {
            other.send(frames)
            #expect(try client.execute("print on").published.told == ["stdout: on\n"])
        }
    }

    /// A message that was worked on isn't worked on again, on whichever socket it comes back.
    @Test func doesNothingTwice() throws {
        let client = try KernelClient()
        defer { _ = try? client.finish() }
        try client.awaitWelcome()
        var headers = HeaderWriter(session: "client", tag: "r")
        let frames = client.format.encode(identities: [], header: headers.header("execute_request"), parent: .none, content: ["code": "print once"])
        for _ in 0..<3 { client.sockets[.shell]!.send(frames) }
        let interrupt = client.format.encode(identities: [], header: headers.header("interrupt_request"), parent: .none, content: [:])
        client.sockets[.shell]!.send(interrupt)
        #expect(try client.receive(.shell).content["status"]?.string == "ok")
        #expect(try client.receive(.shell).content["status"]?.string == "ok")
        client.sockets[.control]!.send(interrupt)
        #expect(client.receiveFrames(.control, seconds: 0.2) == nil)
        let (reply, _) = try client.execute("print twice")
        #expect(reply["execution_count"]?.int == 2)
    }

    @Test func forgetsTheOldest() {
        let seen = ReplayGuard(generation: 4)
        func signature(_ n: Int) -> [UInt8] { Array((String(repeating: "0", count: 31) + String(n) + String(repeating: "0", count: 32)).utf8) }
        for n in 0..<8 { #expect(seen.isNew(signature(n))) }
        for n in 4..<8 { #expect(!seen.isNew(signature(n))) }
        #expect(seen.isNew(signature(0)))
    }
}

/// Makes and sends the messages, seeded.
private struct Assault {
    private let client: KernelClient
    private var random: SeededGenerator
    private var sent: [[[UInt8]]] = []
    private var number = 0
    private let context: ZeroMQContext
    /// The other side of iopub, which may send whatever it likes.
    private let listener: ZeroMQSocket
    /// How many of each kind were sent.
    private(set) var tally: [String: Int] = [:]

    private static let types = [
        "execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "kernel_info_request", "comm_info_request", "comm_open",
        "comm_msg", "comm_close", "interrupt_request", "debug_request", "input_reply",
    ]
    private static let codes = ["print x", "value 1", "nonsense", "fail A b", "", "\n", "?", "??print", "?print", "😀", "print \u{0}"]

    init(_ client: KernelClient, seed: UInt64) throws {
        self.client = client
        random = SeededGenerator(seed)
        context = try ZeroMQContext()
        listener = try ZeroMQSocket(.extendedSubscriber, in: context)
        try listener.set(ZMQ_LINGER, Int32(0))
        try listener.connect(client.file.endpoint(.iopub))
    }

    private mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &random)] }
    private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }
    private mutating func noise(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) } }

    private mutating func header(_ type: String) -> JSONValue {
        number += 1
        var members: [(name: String, value: JSONValue)] = [
            ("msg_id", .string("f\(number)")), ("session", .string(chance(4) ? "other" : "client")), ("username", "u"), ("date", .string(Timestamp.now().description)),
            ("msg_type", .string(type)), ("version", "5.3"),
        ]
        if chance(6) { members.remove(at: Int.random(in: 0..<4, using: &random)) }
        if chance(6) { members[Int.random(in: 0..<3, using: &random)].value = .random(depth: 2, using: &random) }
        return .object(members)
    }

    /// Content with the members that requests have, with and without sense.
    private mutating func content() -> JSONValue {
        if chance(4) { return .random(depth: 3, using: &random) }
        var members: [(name: String, value: JSONValue)] = []
        let names = [
            "silent", "store_history", "user_expressions", "allow_stdin", "stop_on_error", "cursor_pos", "detail_level", "hist_access_type", "n", "pattern", "unique",
            "session", "start", "stop", "output", "comm_id", "target_name", "data", "value", "seq", "command", "restart",
        ]
        for _ in 0..<Int.random(in: 0..<6, using: &random) {
            let value: JSONValue =
                switch Int.random(in: 0..<5, using: &random) {
                case 0: .bool(.random(using: &random))
                case 1: .number(pick(["0", "-1", "1e400", "9223372036854775807", "-9223372036854775808", "1.5", "99999999999999999999"]))
                case 2: .string(pick(["tail", "range", "search", "*", "a", "\u{0}"]))
                default: .random(depth: 2, using: &random)
                }
            members.append((pick(names), value))
        }
        members.append(("code", chance(5) ? .random(depth: 1, using: &random).withoutText : .string(pick(Assault.codes))))
        return .object(members)
    }

    private mutating func wellSigned(_ type: String) -> [[UInt8]] {
        client.format.encode(identities: [], header: header(type).utf8, parent: .none, content: content())
    }

    private mutating func message() -> (kind: String, frames: [[UInt8]]) {
        let type = pick(Assault.types)
        switch Int.random(in: 0..<14, using: &random) {
        case 0: return ("noise", (0..<Int.random(in: 1..<9, using: &random)).map { _ in noise(Int.random(in: 0..<40, using: &random)) })
        case 1:
            var frames = wellSigned("shutdown_request")
            frames[1] = Array(MessageSigner(key: Array("guess".utf8)).signature(of: frames[2...]))
            return ("forged", frames)
        case 2:
            var frames = wellSigned("shutdown_request")
            frames[1] = pick([[], Array(String(repeating: "0", count: 64).utf8), Array(frames[1].dropLast()), noise(64), frames[1] + frames[1], frames[1].reversed()])
            return ("wrong signature", frames)
        case 3:
            var frames = wellSigned("shutdown_request")
            let index = Int.random(in: 2..<frames.count, using: &random)
            let before = frames[index]
            random.break(&frames[index])
            // A byte changed to itself leaves a request that is right.
            if frames[index] == before { frames[1] = [] }
            return ("garbled", frames)
        case 4:
            var frames = wellSigned(type)
            frames.remove(at: Int.random(in: 0..<frames.count, using: &random))
            return ("missing frame", frames)
        case 5:
            let frames = wellSigned(type)
            return ("reordered", frames.shuffled(using: &random))
        case 6: return ("unknown", wellSigned(pick(["make_coffee_request", "", "execute_reply", "execute_request ", "EXECUTE_REQUEST", "status", "\u{0}"])))
        case 7: return sent.isEmpty ? ("unknown", wellSigned("again")) : ("replayed", pick(sent))
        case 8:
            // Rightly signed, and not JSON.
            var parts = Array(wellSigned(type)[2...])
            let index = Int.random(in: 0..<4, using: &random)
            random.break(&parts[index])
            // A broken header may say anything but "shutdown".
            return ("broken JSON", [WireFormat.delimiter, client.format.signer.signature(of: parts[...])] + parts)
        case 9:
            let depth = pick([199, 201, 100_000])
            let parts = [header(type).utf8, Array("{}".utf8), Array("{}".utf8), Array((String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)).utf8)]
            return ("deep", chance(20) ? [WireFormat.delimiter, client.format.signer.signature(of: parts[...])] + parts : wellSigned(type))
        case 10:
            guard chance(60) else { return ("extra frames", wellSigned(type) + (0..<Int.random(in: 1..<20, using: &random)).map { _ in noise(8) }) }
            let size = Int.random(in: 1..<4 << 20, using: &random)
            if chance(2) { return ("oversized", [[UInt8]](repeating: [1], count: 2000)) }
            return ("oversized", [WireFormat.delimiter, noise(64), [UInt8](repeating: 0x20, count: size), [], [], []])
        default: return ("odd content", wellSigned(type))
        }
    }

    mutating func next() throws {
        if chance(300) { try strange() }
        let (kind, frames) = message()
        let channel: KernelClient.Channel = pick([.shell, .shell, .shell, .control, .stdin, .heartbeat, .iopub])
        let socket = channel == .iopub ? listener : client.sockets[channel]!
        let deadline = monotonicSeconds() + 60
        while !socket.send(frames) {
            try drain()
            usleep(500)
            guard monotonicSeconds() < deadline else { throw KernelClient.Timeout(description: "the kernel takes nothing more on \(channel)") }
        }
        tally[kind, default: 0] += 1
        if channel != .heartbeat, channel != .iopub, kind == "odd content", chance(20) { sent.append(frames) }
        if chance(50) { try drain() }
    }

    private func drain() throws {
        for socket in client.sockets.values + [listener] { while socket.receive() != nil {} }
        if client.hasEnded { throw KernelClient.Timeout(description: "the kernel has ended") }
    }

    /// Peers that don't speak the protocol: bytes without ZeroMQ, and other ZeroMQ sockets that come and go, at iopub too.
    private mutating func strange() throws {
        tally["strange peers", default: 0] += 1
        let channel = pick(ConnectionFile.Channel.allCases)
        if chance(2) {
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let path = String(client.file.endpoint(channel).dropFirst("ipc://".count))
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8.prefix(100)) + [0]) }
            let connected = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
            }
            guard connected == 0 else { return }
            let bytes = chance(2) ? noise(Int.random(in: 1..<200, using: &random)) : [0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F, 3, 0] + noise(60)
            _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        } else {
            let peer = try ZeroMQSocket(chance(2) ? .dealer : .subscriber, in: context)
            try peer.set(ZMQ_LINGER, Int32(5))
            try? peer.set(ZMQ_ROUTING_ID, chance(2) ? Array("client2".utf8) : [1] + noise(20))
            try? peer.set(ZMQ_SUBSCRIBE, noise(Int.random(in: 0..<30, using: &random)))
            try peer.connect(client.file.endpoint(channel))
            peer.send(message().frames)
            peer.close()
        }
    }
}

extension JSONValue {
    /// A value that isn't a string: a random text could be a word that the scripted runner traps on.
    fileprivate var withoutText: JSONValue { string == nil ? self : .null }
}
