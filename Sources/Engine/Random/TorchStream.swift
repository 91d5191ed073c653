import CKernels
import Glibc

/// PyTorch's generator for the processor: one MT19937.
///
/// Sixteen normal numbers and more are made of uniform ones, eight pairs at a time, in the dtype itself; fewer one by one in double, where the second of a pair
/// waits for the next draw.
final class TorchStream: RandomStream {
    private var state = ck_mt()
    private var saved: Double?

    init(seed: Int) { self.seed(seed) }

    func seed(_ seed: Int) {
        ck_mt_seed(&state, UInt32(truncatingIfNeeded: seed))
        saved = nil
    }

    func drawing(_ dtype: DType) -> DType { dtype == .float64 ? .float64 : .float32 }

    func uniform(_ out: Drawn, _ low: Double, _ high: Double) {
        switch out {
        case .float(let out):
            let (low, high) = (Float(low), Float(high))
            for i in out.indices { out[i] = fmaf(ck_mt_torch_float(&state), high - low, low) }
        case .double(let out): for i in out.indices { out[i] = ck_mt_torch_double(&state) * (high - low) + low }
        }
    }

    func normal(_ out: Drawn, _ mean: Double, _ deviation: Double) {
        guard out.count >= 16 else { return out.fill { normal() * deviation + mean } }
        switch out {
        case .float(let out): ck_torch_normal_f32(&state, out.count, Float(mean), Float(deviation), out.baseAddress)
        case .double(let out): ck_torch_normal_f64(&state, out.count, mean, deviation, out.baseAddress)
        }
    }

    private func normal() -> Double {
        if let value = saved {
            saved = nil
            return value
        }
        let u = ck_mt_torch_double(&state)
        let radius = (-2 * log1p(-ck_mt_torch_double(&state))).squareRoot()
        let angle = 2 * Double.pi * u
        saved = radius * sin(angle)
        return radius * cos(angle)
    }

    func exponential(_ out: Drawn, _ scale: Double) {
        out.fill { -scale * log1p(-ck_mt_torch_double(&state)) }
    }

    /// A word's remainder; of two words from 2^28 on. From 0 up to the largest Int that one is among them, as where PyTorch is told no end.
    func integers(_ n: Int, _ low: Int, _ high: Int) -> [Int] {
        if low == 0 && high == .max { return (0..<n).map { _ in Int(ck_mt_next64(&state) & UInt64(Int.max)) } }
        let width = UInt64(high - low)
        if width >= 1 << 28 { return (0..<n).map { _ in low &+ Int(ck_mt_next64(&state) % width) } }
        return (0..<n).map { _ in low + Int(UInt64(ck_mt_next(&state)) % width) }
    }

    func poisson(_ rates: [Double]) -> [Double] { rates.map { Draw.poisson($0) { ck_mt_torch_double(&state) } } }

    func bernoulli(_ probabilities: [Double], _ dtype: DType) -> [Bool] {
        if dtype == .float64 { return probabilities.map { ck_mt_torch_double(&state) < $0 } }
        return probabilities.map { ck_mt_torch_float(&state) < Float($0) }
    }

    func mask(_ n: Int, _ probability: Double) -> [Bool] { (0..<n).map { _ in ck_mt_torch_double(&state) < probability } }

    func permutation(_ n: Int) -> [Int] {
        var order = Array(0..<n)
        // Beyond this a word's remainder would prefer small places.
        let wide = n >= Int(UInt32.max) / 20
        for i in order.indices.dropLast() {
            let word = wide ? ck_mt_next64(&state) : UInt64(ck_mt_next(&state))
            order.swapAt(i, i + Int(word % UInt64(n - i)))
        }
        return order
    }

    /// With replacement the place of a uniform number among the weights' sums; a single draw, and without replacement, the largest of weight / exponential.
    func categories(_ weights: [Double], _ columns: Int, _ count: Int, replacement: Bool) -> [Int] {
        guard columns > 0 else { return [] }
        var result: [Int] = []
        if !replacement || count == 1 {
            let keys = weights.map { Float($0) / Float(-log1p(-ck_mt_torch_double(&state))) }
            for row in stride(from: 0, to: weights.count, by: columns) { result += Draw.largest(count, keys[row..<row + columns].map(Double.init)) }
            return result
        }
        for row in stride(from: 0, to: weights.count, by: columns) {
            var sums: [Float] = []
            var sum: Float = 0
            for weight in weights[row..<row + columns] {
                sum += Float(weight)
                sums.append(sum)
            }
            for at in sums.indices { sums[at] /= sum }
            sums[columns - 1] = 1
            for _ in 0..<count {
                let level = ck_mt_torch_double(&state)
                result.append(sums.firstIndex { Double($0) >= level } ?? columns - 1)
            }
        }
        return result
    }
}
