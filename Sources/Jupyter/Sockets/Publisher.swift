import CZeroMQ
import Logging

/// Everything that all clients see: one queue, and one thread that owns the iopub socket and sends the queue in its order.
///
/// That there is one queue is why nobody has to sleep here. A request's outputs and then its `idle` are put into it by the thread that works on the
/// request, so no output can come after the idle; stdout and stderr go through it as they were written, so neither overtakes the other.
///
/// Streams are batched by letting the last entry grow: while it is a stream, text of the same stream and request is appended to it. It is sent when
/// it is 50 ms old, when it holds 8 KiB, or when anything is put behind it.
///
/// The socket is an XPUB: it sees each subscription and answers it with `iopub_welcome` (JEP 65), so that a client knows from when on it misses
/// nothing.
final class Publisher: @unchecked Sendable {
    static let batchSeconds = 0.05
    static let batchBytes = 8 << 10
    /// A cell that shows things faster than they can be sent waits for the socket's thread from here on.
    static let queueLimit = 64 << 20

    private enum Entry {
        case message(type: String, content: JSONValue, metadata: JSONValue, parent: ParentHeader, size: Int)
        case stream(StreamBatch)
    }

    private struct StreamBatch {
        var name: String
        var text: String
        var parent: ParentHeader
        var requestNumber: Int
        var since: Double
    }

    private let format: WireFormat
    private let session: String
    private let wakeup: Wakeup
    private let monitor = Monitor()
    private var queue: [Entry] = []
    private var queuedBytes = 0
    private var isSignalled = false
    private var isStopping = false
    private var thread: KernelThread?

    init(format: WireFormat, session: String) throws {
        self.format = format
        self.session = session
        wakeup = try Wakeup()
    }

    func start(_ socket: ZeroMQSocket) {
        thread = KernelThread("iopub") { [self] in run(socket) }
    }

    /// Sends everything, closes the socket and ends the thread.
    func stop() {
        monitor.locked {
            isStopping = true
            monitor.notify()
        }
        signal()
        thread?.join()
        thread = nil
    }

    // MARK: Putting into the queue, from any thread

    func publish(_ type: String, _ content: JSONValue, metadata: JSONValue = [:], parent: ParentHeader, size: Int = 0) {
        append(.message(type: type, content: content, metadata: metadata, parent: parent, size: size), bytes: size)
    }

    func status(_ state: String, parent: ParentHeader) {
        publish("status", ["execution_state": .string(state)], parent: parent)
    }

    /// Appends to a stream. `requestNumber` tells apart the requests whose texts must not be joined.
    func stream(_ name: String, _ text: String, parent: ParentHeader, requestNumber: Int) {
        guard !text.isEmpty else { return }
        let bytes = text.utf8.count
        var grew = false
        var isFull = false
        monitor.locked {
            guard case .stream(var batch)? = queue.last, batch.name == name, batch.requestNumber == requestNumber, batch.text.utf8.count < Publisher.batchBytes
            else { return }
            // The entry leaves the queue while it is changed: with a second holder its text would be copied at every append.
            queue.removeLast()
            batch.text += text
            isFull = batch.text.utf8.count >= Publisher.batchBytes
            queue.append(.stream(batch))
            queuedBytes += bytes
            grew = true
        }
        if grew {
            if isFull { signal() }
            return
        }
        append(.stream(StreamBatch(name: name, text: text, parent: parent, requestNumber: requestNumber, since: monotonicSeconds())), bytes: bytes)
    }

    private func append(_ entry: Entry, bytes: Int) {
        monitor.locked {
            while queuedBytes > Publisher.queueLimit, !isStopping { monitor.wait() }
            queue.append(entry)
            queuedBytes += bytes
        }
        signal()
    }

    private func signal() {
        let needsSignal = monitor.locked {
            defer { isSignalled = true }
            return !isSignalled
        }
        if needsSignal { wakeup.signal() }
    }

    // MARK: The socket's thread

    private func run(_ socket: ZeroMQSocket) {
        var headers = HeaderWriter(session: session, tag: "iopub")
        func send(_ type: String, _ content: JSONValue, _ metadata: JSONValue, _ parent: ParentHeader, topic: [UInt8]) {
            socket.send(format.encode(identities: [topic], header: headers.header(type), parent: parent, metadata: metadata, content: content))
        }
        var items = [
            zmq_pollitem_t(socket: socket.pointer, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0),
            zmq_pollitem_t(socket: nil, fd: wakeup.descriptor, events: Int16(ZMQ_POLLIN), revents: 0),
        ]
        var timeout = -1
        while true {
            zmq_poll(&items, 2, timeout)
            if items[1].revents != 0 { wakeup.clear() }
            while let subscription = socket.receive() {
                guard let frame = subscription.first, let kind = frame.first else { continue }
                let topic = Array(frame.dropFirst())
                switch kind {
                case 0: try? socket.set(ZeroMQSocket.unsubscribe, topic)
                case 1:
                    // A subscription holds from here on and not from when it arrived, so that nothing reaches a client before its welcome.
                    try? socket.set(ZeroMQSocket.subscribe, topic)
                    send("iopub_welcome", ["subscription": .string(String(decoding: topic, as: UTF8.self))], [:], .none, topic: topic)
                default:
                    // An XSUB may send anything. What the options say holds for whoever subscribed last, so this mustn't touch them.
                    continue
                }
            }
            let (entries, wait, ends) = takeDue()
            timeout = wait
            for entry in entries {
                switch entry {
                case .message(let type, let content, let metadata, let parent, _): send(type, content, metadata, parent, topic: Array(type.utf8))
                case .stream(let batch):
                    send("stream", ["name": .string(batch.name), "text": .string(batch.text)], [:], batch.parent, topic: Array("stream.\(batch.name)".utf8))
                }
            }
            if ends { break }
        }
        socket.close()
    }

    /// What is to be sent now, in milliseconds how long to wait for the rest, and whether that was all there will be.
    private func takeDue() -> (entries: [Entry], wait: Int, ends: Bool) {
        monitor.locked {
            isSignalled = false
            var entries = queue
            var wait = -1
            queue.removeAll()
            queuedBytes = 0
            if !isStopping, case .stream(let batch)? = entries.last, batch.text.utf8.count < Publisher.batchBytes {
                let left = batch.since + Publisher.batchSeconds - monotonicSeconds()
                if left > 0 {
                    queue.append(entries.removeLast())
                    queuedBytes = batch.text.utf8.count
                    wait = Int(left * 1000) + 1
                }
            }
            monitor.notify()
            return (entries, wait, isStopping)
        }
    }
}
