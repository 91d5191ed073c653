/// A failed execution, and how to tell which cells were sent before their sender could know of it.
///
/// "Run all" sends its cells one after the other without waiting, and a cell may fail before the second has arrived. What is waiting in the queue is
/// aborted anyway; for what is still on its way, the sender's own clock tells: both requests carry the time at which they were sent. If less time
/// lies between them than the kernel has held the failed one, then the second was sent before there was a reply. The two machines' clocks needn't
/// agree for that.
struct FailedExecution {
    private let session: String
    private let sent: Timestamp
    private let heldMicroseconds: Int
    private let ended: Double

    /// Nil for a request that doesn't say when it was sent.
    init?(_ request: Request, ended: Double) {
        guard let sent = request.sent else { return nil }
        session = request.session
        self.sent = sent
        self.ended = ended
        heldMicroseconds = Int((ended - request.received) * 1e6)
    }

    /// Whether a request that came in afterwards was sent without knowledge of the failure.
    func precedes(_ request: Request) -> Bool {
        guard request.session == session, let later = request.sent, request.received - ended < 1 else { return false }
        let between = later.microseconds - sent.microseconds
        // Equal times are those of a client without a clock.
        return between > 0 && between < heldMicroseconds
    }
}
