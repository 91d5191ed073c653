import CZeroMQ
import Logging

/// The thread that owns one or more ROUTER sockets: it reads and checks what arrives, hands it to a handler, and sends what any thread gives it to
/// send.
///
/// ZeroMQ's sockets must not be shared by threads. So whoever wants to answer puts the answer into this loop's outbox and wakes it.
final class RouterLoop: @unchecked Sendable {
    /// One socket of the loop.
    struct Port {
        var name: String
        var socket: ZeroMQSocket
        /// Called on the loop's thread with each message that is well formed and well signed.
        var receive: (Request) -> Void
        /// Whether more may be read now; what isn't read waits in ZeroMQ's buffers.
        var accepts: () -> Bool = { true }
    }

    /// Where the answers to requests of one socket go.
    struct Sender: Sendable {
        fileprivate let loop: RouterLoop
        fileprivate let port: Int

        /// Sends a message to whoever sent the request.
        func send(_ type: String, _ content: JSONValue, to request: Request) {
            loop.post(Outgoing(port: port, type: type, content: content, identities: request.identities, parent: request.header))
        }
    }

    private struct Outgoing {
        var port: Int
        var type: String
        var content: JSONValue
        var identities: [[UInt8]]
        var parent: ParentHeader
    }

    private let format: WireFormat
    private let session: String
    private let logger: Logger
    private let tag: String
    private let wakeup: Wakeup
    private let monitor = Monitor()
    private var outbox: [Outgoing] = []
    private var isSignalled = false
    private var isStopping = false
    private var thread: KernelThread?

    init(tag: String, format: WireFormat, session: String, logger: Logger) throws {
        self.tag = tag
        self.format = format
        self.session = session
        self.logger = logger
        wakeup = try Wakeup()
    }

    func sender(_ port: Int) -> Sender { Sender(loop: self, port: port) }

    func start(_ ports: [Port]) {
        thread = KernelThread(tag) { [self] in run(ports) }
    }

    /// Lets the loop look again at its outbox and at which sockets it may read.
    func wake() {
        let needsSignal = monitor.locked {
            defer { isSignalled = true }
            return !isSignalled
        }
        if needsSignal { wakeup.signal() }
    }

    /// Sends what is in the outbox, closes the sockets and ends the thread. What is posted later is lost.
    func stop() {
        monitor.locked { isStopping = true }
        wake()
        thread?.join()
        thread = nil
    }

    private func post(_ message: Outgoing) {
        monitor.locked { outbox.append(message) }
        wake()
    }

    private func run(_ ports: [Port]) {
        var headers = HeaderWriter(session: session, tag: tag)
        var drops = ports.map { DropLog(logger: logger, channel: $0.name) }
        var items = ports.map { zmq_pollitem_t(socket: $0.socket.pointer, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0) }
        items.append(zmq_pollitem_t(socket: nil, fd: wakeup.descriptor, events: Int16(ZMQ_POLLIN), revents: 0))
        while true {
            for index in ports.indices { items[index].events = ports[index].accepts() ? Int16(ZMQ_POLLIN) : 0 }
            zmq_poll(&items, Int32(items.count), -1)
            if items[ports.count].revents != 0 { wakeup.clear() }

            for (index, port) in ports.enumerated() where items[index].revents != 0 {
                // Bounded, so that a flood on one socket can't keep the others and the answers waiting.
                for _ in 0..<64 where port.accepts() {
                    guard let frames = port.socket.receive() else { break }
                    do { port.receive(try format.decode(frames)) } catch { drops[index].dropped(error.kind, error.detail) }
                }
            }

            let (messages, ends) = monitor.locked {
                isSignalled = false
                defer { outbox.removeAll() }
                return (outbox, isStopping)
            }
            for message in messages {
                let frames = format.encode(
                    identities: message.identities, header: headers.header(message.type), parent: message.parent, content: message.content)
                ports[message.port].socket.send(frames)
            }
            if ends { break }
        }
        for port in ports { port.socket.close() }
    }
}

extension WireError {
    /// What stays the same from one message to the next, to count by.
    fileprivate var kind: String {
        switch self {
        case .notJSON(let part, _): "the \(part) isn't JSON"
        default: description
        }
    }

    fileprivate var detail: String {
        if case .notJSON(_, let error) = self { error.description } else { "" }
    }
}
