import Logging

/// What a kernel offers under a comm target's name: something that talks with a frontend beside the cells.
///
/// Calls come one at a time, between cells, on whichever thread works on the message.
public protocol CommTarget: AnyObject {
    /// A frontend opened a comm. False refuses it, and it is closed at once.
    func open(_ comm: Comm, data: JSONValue) -> Bool

    /// A message of the frontend.
    func receive(_ data: JSONValue, from comm: Comm)

    /// The frontend closed the comm.
    func closed(_ comm: Comm, data: JSONValue)
}

/// The kernel's end of a comm, for as long as the message is worked on that it was handed out for.
public struct Comm {
    public let id: String
    public let targetName: String
    fileprivate let comms: Comms
    fileprivate let publisher: Publisher
    fileprivate let parent: ParentHeader

    /// Sends a message to all frontends; one to a comm that was closed is lost.
    public func send(_ data: JSONValue) {
        guard comms.isOpen(id) else { return }
        publisher.publish("comm_msg", ["comm_id": .string(id), "data": data], parent: parent)
    }

    /// Closes the comm from the kernel's side.
    public func close(_ data: JSONValue = [:]) {
        guard comms.remove(id) != nil else { return }
        publisher.publish("comm_close", ["comm_id": .string(id), "data": data], parent: parent)
    }
}

/// The comms that are open: by their ids, each with its target's name.
///
/// A `comm_open` for a target that isn't there is answered with `comm_close` on iopub, where a frontend listens for it; the same where a target refuses.
/// A message to a comm that isn't open has no answer.
final class Comms: @unchecked Sendable {
    /// Beyond this a comm is closed as if its target had refused it.
    static let limit = 10_000

    private let targets: [String: any CommTarget]
    private let publisher: Publisher
    private let monitor = Monitor()
    private var open: [String: String] = [:]
    /// In the order in which they were opened.
    private var order: [String] = []
    private var drops: DropLog

    init(targets: [String: any CommTarget], publisher: Publisher, logger: Logger) {
        self.targets = targets
        self.publisher = publisher
        drops = DropLog(logger: logger, channel: "comm")
    }

    func isOpen(_ id: String) -> Bool { monitor.locked { open[id] != nil } }

    @discardableResult
    fileprivate func remove(_ id: String) -> String? {
        monitor.locked {
            guard let target = open.removeValue(forKey: id) else { return nil }
            order.removeAll { $0 == id }
            return target
        }
    }

    /// `comm_open`, `comm_msg` or `comm_close`.
    func receive(_ message: Request) {
        guard let id = message.content["comm_id"]?.string else { return drop("without a comm_id") }
        let data = message.content["data"] ?? [:]
        func comm(_ target: String) -> Comm { Comm(id: id, targetName: target, comms: self, publisher: publisher, parent: message.header) }
        switch message.type {
        case "comm_open":
            let name = message.content["target_name"]?.string ?? ""
            let (isNew, isFull) = monitor.locked { () -> (Bool, Bool) in
                guard open[id] == nil else { return (false, false) }
                guard open.count < Comms.limit else { return (true, true) }
                open[id] = name
                order.append(id)
                return (true, false)
            }
            guard isNew else { return drop("a comm_open for a comm that is open") }
            guard !isFull, let target = targets[name], target.open(comm(name), data: data) else {
                remove(id)
                return publisher.publish("comm_close", ["comm_id": .string(id), "data": [:]], parent: message.header)
            }
        case "comm_msg":
            guard let name = monitor.locked({ open[id] }) else { return drop("a comm_msg to a comm that isn't open") }
            targets[name]?.receive(data, from: comm(name))
        default:
            guard let name = remove(id) else { return drop("a comm_close for a comm that isn't open") }
            targets[name]?.closed(comm(name), data: data)
        }
    }

    private func drop(_ kind: String) { monitor.locked { drops.dropped(kind) } }

    /// The content of `comm_info_reply`: the open comms, those of one target where the request names it.
    func info(_ content: JSONValue) -> JSONValue {
        let name = content["target_name"]?.string
        let members = monitor.locked { order.compactMap { id in open[id].map { (name: id, target: $0) } } }
        return [
            "status": "ok",
            "comms": .object(members.filter { name == nil || $0.target == name }.map { ($0.name, ["target_name": .string($0.target)]) }),
        ]
    }
}
