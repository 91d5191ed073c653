/// Tells messages that were seen before, by their signatures: whoever can read messages but has no key could otherwise have them worked on again.
///
/// Two generations are remembered, so that a message is known for at least as many others as one generation holds.
final class ReplayGuard: @unchecked Sendable {
    private struct Mark: Hashable {
        let high: UInt64
        let low: UInt64
    }

    private let generation: Int
    private let monitor = Monitor()
    private var recent: Set<Mark> = []
    private var older: Set<Mark> = []

    init(generation: Int = 1 << 15) { self.generation = generation }

    /// Whether a message with this signature is new; from now on it isn't. A signature is 64 hexadecimal digits that were found to be right, of either case;
    /// half of it is enough to tell messages apart.
    func isNew(_ signature: [UInt8]) -> Bool {
        func number(_ digits: ArraySlice<UInt8>) -> UInt64 { digits.reduce(0) { $0 << 4 | UInt64(hexadecimalDigit($1) ?? 0) } }
        let mark = Mark(high: number(signature.prefix(16)), low: number(signature.dropFirst(16).prefix(16)))
        return monitor.locked {
            guard !older.contains(mark), recent.insert(mark).inserted else { return false }
            if recent.count >= generation {
                older = recent
                recent = []
            }
            return true
        }
    }
}
