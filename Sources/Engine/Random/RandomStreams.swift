import CKernels

/// The streams of a context, one set a framework. A stream is made when it is first drawn from.
///
/// A fresh context draws what a fresh process of the framework draws.
final class RandomStreams {
    private var seed: UInt32 = 0
    private var nd: MXNetStream?
    private var np: MXNetStream?

    /// mx.random.seed(s) seeds its generators with 127 s.
    func seedMXNet(_ seed: Int) {
        self.seed = UInt32(truncatingIfNeeded: seed &* 127)
        nd = nil
        np = nil
    }

    func mxnet(_ name: String) throws -> MXNetStream {
        switch name {
        case "mxnet.nd":
            if nd == nil { nd = MXNetStream(seed: seed, states: 1024) }
            return nd!
        case "mxnet.np":
            if np == nil { np = MXNetStream(seed: seed, states: 1) }
            return np!
        default: throw EngineError.value("there is no random stream called \(name)")
        }
    }
}

/// MXNet's generators for the processor.
///
/// np has one MT19937, and a normal draw uses both numbers of a pair. nd has 1024, seeded one after another: an array of N numbers takes N/64 of them (rounded up), each for
/// a run of neighbours, and every normal draw throws its pair's second number away.
final class MXNetStream {
    private var states: UnsafeMutablePointer<ck_mt>
    private let count: Int

    init(seed: UInt32, states count: Int) {
        self.count = count
        states = .allocate(capacity: count)
        for i in 0..<count { ck_mt_seed(states + i, seed &+ UInt32(i)) }
    }

    deinit { states.deallocate() }

    /// Calls the body for each run of neighbours with its state.
    private func runs(_ n: Int, _ body: (UnsafeMutablePointer<ck_mt>, Range<Int>) -> Void) {
        guard n > 0 else { return }
        guard count > 1 else {
            body(states, 0..<n)
            return
        }
        let used = min(count, (n + 63) / 64)
        let length = (n + used - 1) / used
        for i in 0..<used where i * length < n { body(states + i, i * length..<min(n, (i + 1) * length)) }
    }

    func normal(_ out: UnsafeMutableBufferPointer<Float>, _ mean: Float, _ deviation: Float) {
        let pairs = count == 1
        runs(out.count) { state, range in
            var saved: Float?
            for i in range {
                if let value = saved {
                    out[i] = value * deviation + mean
                    saved = nil
                    continue
                }
                var first: Float = 0
                var second: Float = 0
                ck_mt_normal_pair(state, &first, &second)
                out[i] = first * deviation + mean
                if pairs { saved = second }
            }
        }
    }

    func uniform(_ out: UnsafeMutableBufferPointer<Float>, _ low: Float, _ high: Float) {
        runs(out.count) { state, range in
            for i in range { out[i] = ck_mt_float(state) * (high - low) + low }
        }
    }

    /// Two words a number, cut to the range by remainder.
    func integers(_ n: Int, _ low: Int, _ high: Int) -> [Int] {
        var values = [Int](repeating: 0, count: n)
        let width = UInt64(high - low)
        runs(n) { state, range in
            for i in range {
                let high = UInt64(ck_mt_next(state)) << 31
                values[i] = low &+ Int((high + UInt64(ck_mt_next(state))) % width)
            }
        }
        return values
    }
}
