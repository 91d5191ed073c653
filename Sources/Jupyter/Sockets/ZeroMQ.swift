import CZeroMQ
import Glibc

/// What ZeroMQ refused, and for what reason.
public struct ZeroMQError: Error, CustomStringConvertible, Sendable {
    public var action: String
    public var number: Int32
    public var description: String { "can't \(action): \(String(cString: zmq_strerror(number)))" }

    static func last(_ action: String) -> ZeroMQError { ZeroMQError(action: action, number: zmq_errno()) }
}

/// ZeroMQ's context: the thread and the memory behind a set of sockets.
final class ZeroMQContext: @unchecked Sendable {
    fileprivate let pointer: UnsafeMutableRawPointer

    init() throws {
        guard let pointer = zmq_ctx_new() else { throw ZeroMQError.last("make a ZeroMQ context") }
        self.pointer = pointer
    }

    /// Waits until what was sent has left, at most as long as the sockets' linger allows. Every socket must be closed before.
    func terminate() {
        while zmq_ctx_term(pointer) != 0, zmq_errno() == EINTR {}
    }
}

/// A socket of ZeroMQ. It may be handed from the thread that made it to the one that uses it, and belongs to that one from then on.
final class ZeroMQSocket: @unchecked Sendable {
    enum Kind {
        case router, xpub, dealer, subscriber, extendedSubscriber

        fileprivate var value: Int32 {
            switch self {
            case .router: ZMQ_ROUTER
            case .xpub: ZMQ_XPUB
            case .dealer: ZMQ_DEALER
            case .subscriber: ZMQ_SUB
            case .extendedSubscriber: ZMQ_XSUB
            }
        }
    }

    let pointer: UnsafeMutableRawPointer
    private var isOpen = true

    static let routerHandover = ZMQ_ROUTER_HANDOVER
    static let xpubVerbose = ZMQ_XPUB_VERBOSE
    static let xpubManual = ZMQ_XPUB_MANUAL
    static let subscribe = ZMQ_SUBSCRIBE
    static let unsubscribe = ZMQ_UNSUBSCRIBE

    /// A frame beyond this closes the connection that it came from; a client has no reason to send one.
    static let maximumFrame: Int64 = 256 << 20
    /// A multipart message of more frames is read to its end and dropped.
    static let maximumFrames = 1024

    init(_ kind: Kind, in context: ZeroMQContext) throws {
        guard let pointer = zmq_socket(context.pointer, kind.value) else { throw ZeroMQError.last("make a socket") }
        self.pointer = pointer
        try set(ZMQ_LINGER, Int32(300))
        // ZeroMQ's own 1,000 would lose output of a cell that shows much to a client that is a moment late.
        try set(ZMQ_SNDHWM, Int32(50_000))
        try set(ZMQ_MAXMSGSIZE, ZeroMQSocket.maximumFrame)
        try set(ZMQ_IPV6, Int32(1))
    }

    deinit { close() }

    func set<T: FixedWidthInteger>(_ option: Int32, _ value: T) throws {
        var value = value
        guard zmq_setsockopt(pointer, option, &value, MemoryLayout<T>.size) == 0 else { throw ZeroMQError.last("set option \(option) of a socket") }
    }

    func set(_ option: Int32, _ bytes: [UInt8]) throws {
        guard zmq_setsockopt(pointer, option, bytes, bytes.count) == 0 else { throw ZeroMQError.last("set option \(option) of a socket") }
    }

    func bind(_ endpoint: String) throws {
        guard zmq_bind(pointer, endpoint) == 0 else { throw ZeroMQError.last("listen at \(endpoint)") }
    }

    /// Where the socket listens, with the port that was free where `bind` was left the choice.
    func lastEndpoint() throws -> String {
        var text = [CChar](repeating: 0, count: 512), count = 512
        guard zmq_getsockopt(pointer, ZMQ_LAST_ENDPOINT, &text, &count) == 0 else { throw ZeroMQError.last("ask where a socket listens") }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    func connect(_ endpoint: String) throws {
        guard zmq_connect(pointer, endpoint) == 0 else { throw ZeroMQError.last("connect to \(endpoint)") }
    }

    func close() {
        guard isOpen else { return }
        isOpen = false
        zmq_close(pointer)
    }

    /// Sends one multipart message without waiting; what can't be taken (the peer has gone) is lost, as ROUTER and XPUB sockets do it.
    @discardableResult
    func send(_ frames: [[UInt8]]) -> Bool {
        for (index, frame) in frames.enumerated() {
            let flags = ZMQ_DONTWAIT | (index + 1 < frames.count ? ZMQ_SNDMORE : 0)
            var sent = zmq_send(pointer, frame, frame.count, flags)
            while sent < 0, zmq_errno() == EINTR { sent = zmq_send(pointer, frame, frame.count, flags) }
            if sent < 0 { return false }
        }
        return true
    }

    /// The next multipart message, or nil when none has come. More than `maximumFrames` give an empty one, which no decoder accepts.
    func receive() -> [[UInt8]]? {
        var frames: [[UInt8]] = []
        var count = 0
        var message = zmq_msg_t()
        while true {
            zmq_msg_init(&message)
            defer { zmq_msg_close(&message) }
            var size = zmq_msg_recv(&message, pointer, ZMQ_DONTWAIT)
            while size < 0, zmq_errno() == EINTR { size = zmq_msg_recv(&message, pointer, ZMQ_DONTWAIT) }
            if size < 0 { return nil }
            count += 1
            if count <= ZeroMQSocket.maximumFrames {
                frames.append(Array(UnsafeRawBufferPointer(start: zmq_msg_data(&message), count: zmq_msg_size(&message))))
            }
            if zmq_msg_more(&message) == 0 { return count <= ZeroMQSocket.maximumFrames ? frames : [] }
        }
    }
}
