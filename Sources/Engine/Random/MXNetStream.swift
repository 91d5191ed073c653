import CKernels
import Glibc

/// The generators that MXNet's kernels draw from side by side: `nd`'s normal, uniform and their kin, `np`'s integers, dropout.
///
/// There are 1024 MT19937, seeded one after another. An array of N numbers takes N/64 of them (rounded up), each for a run of neighbours. Every normal draw throws
/// its pair's second number away.
final class MXNetParallelStream: RandomStream {
    private let states: UnsafeMutablePointer<ck_mt>
    private let count = 1024

    init(seed: UInt32) {
        states = .allocate(capacity: count)
        start(seed)
    }

    deinit { states.deallocate() }

    func seed(_ seed: Int) { start(UInt32(truncatingIfNeeded: seed)) }

    private func start(_ seed: UInt32) {
        for i in 0..<count { ck_mt_seed(states + i, seed &+ UInt32(i)) }
    }

    func drawing(_ dtype: DType) -> DType { .float32 }

    /// Calls the body for each run of neighbours with its state.
    private func runs(_ n: Int, _ body: (UnsafeMutablePointer<ck_mt>, Range<Int>) -> Void) {
        guard n > 0 else { return }
        let used = min(count, (n + 63) / 64)
        let length = (n + used - 1) / used
        for i in 0..<used where i * length < n { body(states + i, i * length..<min(n, (i + 1) * length)) }
    }

    private func fill(_ out: Drawn, _ draw: (UnsafeMutablePointer<ck_mt>) -> Float) {
        guard case .float(let out) = out else { return }
        runs(out.count) { state, range in
            for i in range { out[i] = draw(state) }
        }
    }

    func uniform(_ out: Drawn, _ low: Double, _ high: Double) {
        let (low, high) = (Float(low), Float(high))
        fill(out) { ck_mt_float($0) * (high - low) + low }
    }

    private func normal(_ state: UnsafeMutablePointer<ck_mt>) -> Float {
        var first: Float = 0
        var second: Float = 0
        ck_mt_normal_pair(state, &first, &second)
        return first
    }

    func normal(_ out: Drawn, _ mean: Double, _ deviation: Double) {
        let (mean, deviation) = (Float(mean), Float(deviation))
        fill(out) { normal($0) * deviation + mean }
    }

    func exponential(_ out: Drawn, _ scale: Double) {
        let rate = Float(1 / scale)
        fill(out) { Float(-Glibc.log(1 - Double(ck_mt_float($0))) / Double(rate)) }
    }

    /// Marsaglia and Tsang's.
    func gamma(_ out: Drawn, _ shape: Double, _ scale: Double) {
        let (alpha, beta) = (Float(shape), Float(scale))
        let d = Float(alpha < 1 ? Double(alpha) + 2.0 / 3.0 : Double(alpha) - 1.0 / 3.0)
        let k = Float((9.0 * Double(d)).squareRoot())
        let c = Float(1.0 / Double(k))
        fill(out) { state in
            while true {
                let z = normal(state)
                guard z > -k else { continue }
                let x = Float(1.0 + Double(c * z))
                let v = x * x * x
                let u = Glibc.log(1.0 - Double(ck_mt_float(state)))
                guard u < 0.5 * Double(z) * Double(z) + Double(d) * (1.0 - Double(v) + Double(logf(v))) else { continue }
                let sample = d * v * beta
                return alpha < 1 ? sample * powf(ck_mt_float(state), Float(1.0 / Double(alpha))) : sample
            }
        }
    }

    func poisson(_ rates: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: rates.count)
        runs(rates.count) { state, range in
            for i in range { result[i] = Double(MXNetParallelStream.poisson(Float(rates[i]), state)) }
        }
        return result
    }

    /// Products of uniform numbers below 12, rejection from a Lorentz curve above (Numerical Recipes).
    private static func poisson(_ rate: Float, _ state: UnsafeMutablePointer<ck_mt>) -> Float {
        if rate < 12 {
            let least = expf(-rate)
            var count: Float = 0
            var product = ck_mt_float(state)
            while product > least {
                count += 1
                product *= ck_mt_float(state)
            }
            return count
        }
        let width = Float((2.0 * Double(rate)).squareRoot())
        let logarithm = logf(rate)
        let g = rate * logarithm - lgammaf(rate + 1)
        while true {
            var y: Float = 0
            var count: Float = -1
            while count < 0 {
                y = tanf(Float.pi * ck_mt_float(state))
                count = width * y + rate
            }
            count = count.rounded(.down)
            let t = 0.9 * Double(1 + y * y) * Double(expf(count * logarithm - lgammaf(count + 1) - g))
            if !(ck_mt_float(state) > Float(t)) { return count }
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

    func bernoulli(_ probabilities: [Double], _ dtype: DType) -> [Bool] {
        var result = [Bool](repeating: false, count: probabilities.count)
        runs(probabilities.count) { state, range in
            for i in range { result[i] = ck_mt_float(state) < Float(probabilities[i]) }
        }
        return result
    }

    func mask(_ n: Int, _ probability: Double) -> [Bool] { bernoulli([Double](repeating: probability, count: n), .float32) }
}

/// MXNet's other generator, one MT19937: what `np` draws, and in `nd` shuffle and multinomial.
///
/// Its normal numbers come in pairs. Whole numbers are drawn side by side, from the 1024 generators of `nd`.
final class MXNetStream: RandomStream {
    private var state = ck_mt()
    private let parallel: RandomStream

    init(seed: UInt32, _ parallel: RandomStream) {
        self.parallel = parallel
        ck_mt_seed(&state, seed)
    }

    func seed(_ seed: Int) { ck_mt_seed(&state, UInt32(truncatingIfNeeded: seed)) }

    func drawing(_ dtype: DType) -> DType { .float32 }

    func uniform(_ out: Drawn, _ low: Double, _ high: Double) {
        guard case .float(let out) = out else { return }
        let (low, high) = (Float(low), Float(high))
        for i in out.indices { out[i] = ck_mt_float(&state) * (high - low) + low }
    }

    func normal(_ out: Drawn, _ mean: Double, _ deviation: Double) {
        guard case .float(let out) = out else { return }
        let (mean, deviation) = (Float(mean), Float(deviation))
        var at = 0
        while at < out.count {
            var first: Float = 0
            var second: Float = 0
            ck_mt_normal_pair(&state, &first, &second)
            out[at] = first * deviation + mean
            if at + 1 < out.count { out[at + 1] = second * deviation + mean }
            at += 2
        }
    }

    func exponential(_ out: Drawn, _ scale: Double) {
        guard case .float(let out) = out else { return }
        for i in out.indices { out[i] = -Float(scale) * logf(ck_mt_float(&state)) }
    }

    /// Marsaglia and Tsang's for the whole array at once, with two uniform and two normal numbers in double for each element; those that are refused wait for the next such
    /// round. A shape below 1 takes its second uniform number for being pulled down.
    func gamma(_ out: Drawn, _ shape: Double, _ scale: Double) throws {
        guard case .float(let out) = out else { return }
        let d = shape < 1 ? shape + 2.0 / 3 : shape - 1.0 / 3
        let k = (9 * d).squareRoot()
        var open = Array(out.indices)
        while !open.isEmpty {
            try Context.current.checkInterrupt()
            let uniforms = (0..<2 * out.count).map { _ in ck_mt_double(&state) }
            let firsts = (0..<out.count).map { _ in normalPair() }
            open = open.filter { i in
                let z = firsts[i]
                guard z > -k else { return true }
                let x = 1 + z / k
                let v = x * x * x
                guard Glibc.log(uniforms[2 * i]) < 0.5 * z * z + d * (1 - v + Glibc.log(v)) else { return true }
                let sample = d * v * scale
                out[i] = Float(shape < 1 ? sample * Double(powf(Float(uniforms[2 * i + 1]), Float(1 / shape))) : sample)
                return false
            }
        }
    }

    /// The first of two normal numbers in double; nobody asks for the second.
    private func normalPair() -> Double {
        while true {
            let x = 2 * ck_mt_double(&state) - 1
            let y = 2 * ck_mt_double(&state) - 1
            let square = x * x + y * y
            if square > 0 && square <= 1 { return y * (-2 * Glibc.log(square) / square).squareRoot() }
        }
    }

    func integers(_ n: Int, _ low: Int, _ high: Int) throws -> [Int] { try parallel.integers(n, low, high) }

    func mask(_ n: Int, _ probability: Double) throws -> [Bool] { try parallel.mask(n, probability) }

    func bernoulli(_ probabilities: [Double], _ dtype: DType) -> [Bool] { probabilities.map { ck_mt_float(&state) < Float($0) } }

    /// The C++ library's uniform_int_distribution: a word divided, those beyond the last whole range thrown away.
    private func below(_ n: Int) -> Int {
        let scale = UInt32.max / UInt32(n)
        while true {
            let word = ck_mt_next(&state)
            if word < UInt32(n) * scale { return Int(word / scale) }
        }
    }

    func permutation(_ n: Int) throws -> [Int] {
        guard n < 1 << 31 else { throw EngineError.value("too many to shuffle: \(n)") }
        var order = Array(0..<n)
        for i in order.indices.dropFirst() {
            let j = below(i + 1)
            if i != j { order.swapAt(i, j) }
        }
        return order
    }

    /// The first category at which the weights' sum passes a uniform number; the last where none does.
    private func category(_ weights: ArraySlice<Double>) -> Int {
        let level = ck_mt_float(&state)
        var sum: Float = 0
        for (at, weight) in weights.enumerated() {
            sum += Float(weight)
            if sum > level { return at }
        }
        return weights.count - 1
    }

    func categories(_ weights: [Double], _ columns: Int, _ count: Int, replacement: Bool) -> [Int] {
        guard columns > 0 else { return [] }
        return stride(from: 0, to: weights.count, by: columns).flatMap { row in (0..<count).map { _ in category(weights[row..<row + columns]) } }
    }

    func counts(_ trials: Int, _ probabilities: [Double], _ sets: Int) -> [Int] {
        var result = [Int](repeating: 0, count: sets * probabilities.count)
        for set in 0..<sets {
            for _ in 0..<trials {
                let level = ck_mt_double(&state)
                var sum = 0.0
                for (at, probability) in probabilities.enumerated() {
                    sum += probability
                    guard sum > level else { continue }
                    result[set * probabilities.count + at] += 1
                    break
                }
            }
        }
        // The array that MXNet fills with uniform numbers has room for the probabilities too.
        for _ in probabilities { _ = ck_mt_double(&state) }
        return result
    }

    /// With replacement the remainder of a word; without it a reservoir of the chosen, or of the others where they are more; with probabilities and without replacement the largest
    /// of log(u) / p.
    func choice(_ n: Int, _ count: Int, replacement: Bool, _ probabilities: [Double]?) -> [Int] {
        if let probabilities {
            if replacement { return (0..<count).map { _ in category(probabilities[...]) } }
            return Draw.largest(count, probabilities.map { Double(logf(ck_mt_float(&state)) / Float($0)) })
        }
        if replacement { return (0..<count).map { _ in Int(ck_mt_next(&state)) % n } }
        if count < n / 2 {
            var moved: [Int: Int] = [:]
            return (n - count..<n).map { next in
                let place = Int(ck_mt_next(&state)) % (next + 1)
                guard place < n - count else { return next }
                defer { moved[place] = next }
                return moved[place] ?? place
            }
        }
        var chosen = Array(0..<count)
        for i in count..<n {
            let j = Int(ck_mt_next(&state)) % (i + 1)
            if j < count { chosen[j] = i }
        }
        return chosen
    }
}
