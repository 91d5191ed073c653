import CZeroMQ

/// Echoes whatever a client sends, on its own thread, so that a client sees a living kernel while a cell computes.
///
/// The socket is a ROUTER and not a REP: it echoes to a client of either kind and can't get stuck between a question and its answer.
final class Heartbeat {
    private let wakeup: Wakeup
    private let thread: KernelThread

    init(socket: ZeroMQSocket) throws {
        let wakeup = try Wakeup()
        self.wakeup = wakeup
        thread = KernelThread("heartbeat") {
            var items = [
                zmq_pollitem_t(socket: socket.pointer, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0),
                zmq_pollitem_t(socket: nil, fd: wakeup.descriptor, events: Int16(ZMQ_POLLIN), revents: 0),
            ]
            while true {
                zmq_poll(&items, 2, -1)
                if items[1].revents != 0 { break }
                while let frames = socket.receive() { socket.send(frames) }
            }
            socket.close()
        }
    }

    func stop() {
        wakeup.signal()
        thread.join()
    }
}
