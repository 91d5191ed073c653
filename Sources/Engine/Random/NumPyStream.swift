import CKernels
import Glibc

/// numpy's RandomState: one MT19937, doubles of 53 bits, normal numbers in pairs, whole numbers below a bound by masking and trying again.
final class NumPyStream: RandomStream {
    private var state = ck_mt()
    private var saved: Double?

    init(seed: Int) { self.seed(seed) }

    func seed(_ seed: Int) {
        ck_mt_seed(&state, UInt32(truncatingIfNeeded: seed))
        saved = nil
    }

    func drawing(_ dtype: DType) -> DType { .float64 }

    func uniform(_ out: Drawn, _ low: Double, _ high: Double) { out.fill { low + (high - low) * ck_mt_numpy(&state) } }

    func normal(_ out: Drawn, _ mean: Double, _ deviation: Double) { out.fill { mean + deviation * normal() } }

    private func normal() -> Double {
        if let value = saved {
            saved = nil
            return value
        }
        var first = 0.0
        var second = 0.0
        ck_mt_numpy_pair(&state, &first, &second)
        saved = second
        return first
    }

    func exponential(_ out: Drawn, _ scale: Double) { out.fill { -log(1 - ck_mt_numpy(&state)) * scale } }

    /// From 0 up to most.
    private func upTo(_ most: UInt64) -> UInt64 {
        if most == 0 { return 0 }
        let mask = UInt64.max >> most.leadingZeroBitCount
        while true {
            let word = most <= UInt64(UInt32.max) ? UInt64(ck_mt_next(&state)) : ck_mt_next64(&state)
            if word & mask <= most { return word & mask }
        }
    }

    func integers(_ n: Int, _ low: Int, _ high: Int) -> [Int] { (0..<n).map { _ in low &+ Int(upTo(UInt64(high - low) - 1)) } }

    func poisson(_ rates: [Double]) -> [Double] { rates.map { Draw.poisson($0) { ck_mt_numpy(&state) } } }

    func bernoulli(_ probabilities: [Double], _ dtype: DType) -> [Bool] { probabilities.map { ck_mt_numpy(&state) < $0 } }

    func mask(_ n: Int, _ probability: Double) -> [Bool] { (0..<n).map { _ in ck_mt_numpy(&state) < probability } }

    func permutation(_ n: Int) -> [Int] {
        var order = Array(0..<n)
        for i in order.indices.dropFirst().reversed() { order.swapAt(i, Int(upTo(UInt64(i)))) }
        return order
    }

    func choice(_ n: Int, _ count: Int, replacement: Bool, _ probabilities: [Double]?) throws -> [Int] {
        guard let probabilities else {
            return replacement ? integers(count, 0, n) : Array(permutation(n).prefix(count))
        }
        if replacement {
            let sums = NumPyStream.sums(probabilities)
            return (0..<count).map { _ in place(sums) }
        }
        guard probabilities.filter({ $0 > 0 }).count >= count else { throw EngineError.value("Fewer non-zero entries in p than size") }
        var left = probabilities
        var found: [Int] = []
        while found.count < count {
            let levels = (found.count..<count).map { _ in ck_mt_numpy(&state) }
            for at in found { left[at] = 0 }
            let sums = NumPyStream.sums(left)
            for level in levels {
                let at = sums.firstIndex { $0 > level } ?? n - 1
                if !found.contains(at) { found.append(at) }
            }
        }
        return found
    }

    private func place(_ sums: [Double]) -> Int {
        let level = ck_mt_numpy(&state)
        return sums.firstIndex { $0 > level } ?? sums.count - 1
    }

    private static func sums(_ weights: [Double]) -> [Double] {
        var sums: [Double] = []
        var sum = 0.0
        for weight in weights {
            sum += weight
            sums.append(sum)
        }
        return sums.map { $0 / sum }
    }

    /// Binomial numbers of what is left, category by category.
    func counts(_ trials: Int, _ probabilities: [Double], _ sets: Int) -> [Int] {
        let last = probabilities.count - 1
        var result = [Int](repeating: 0, count: sets * probabilities.count)
        for set in 0..<sets {
            var left = trials
            var share = 1.0
            let row = set * probabilities.count
            for j in 0..<last where left > 0 {
                result[row + j] = binomial(left, probabilities[j] / share)
                left -= result[row + j]
                share -= probabilities[j]
            }
            if left > 0 { result[row + last] = left }
        }
        return result
    }

    private func binomial(_ n: Int, _ p: Double) -> Int {
        if n == 0 || p == 0 { return 0 }
        if p > 0.5 { return n - binomialBelowHalf(n, 1 - p) }
        return binomialBelowHalf(n, p)
    }

    private func binomialBelowHalf(_ n: Int, _ p: Double) -> Int {
        Double(n) * p <= 30 ? inversion(n, p) : BinomialRejection(n, p).draw { ck_mt_numpy(&state) }
    }

    private func inversion(_ n: Int, _ p: Double) -> Int {
        let q = 1 - p
        let none = exp(Double(n) * log(q))
        let mean = Double(n) * p
        let bound = Int(min(Double(n), mean + 10 * (mean * q + 1).squareRoot()))
        var count = 0
        var chance = none
        var level = ck_mt_numpy(&state)
        while level > chance {
            count += 1
            if count > bound {
                count = 0
                chance = none
                level = ck_mt_numpy(&state)
            } else {
                level -= chance
                chance = Double(n - count + 1) * p * chance / (Double(count) * q)
            }
        }
        return count
    }
}

/// Kachitvichyanukul and Schmeiser's BTPE, for binomial numbers of a mean above 30 and p up to a half.
private struct BinomialRejection {
    let n: Int
    let r, q, m, p1, xm, xl, xr, c, laml, lamr, p2, p3, p4, nrq: Double

    init(_ n: Int, _ p: Double) {
        self.n = n
        r = min(p, 1 - p)
        q = 1 - r
        let fm = Double(n) * r + r
        m = fm.rounded(.down)
        nrq = Double(n) * r * q
        p1 = (2.195 * nrq.squareRoot() - 4.6 * q).rounded(.down) + 0.5
        xm = m + 0.5
        xl = xm - p1
        xr = xm + p1
        c = 0.134 + 20.5 / (15.3 + m)
        var a = (fm - xl) / (fm - xl * r)
        laml = a * (1 + a / 2)
        a = (xr - fm) / (xr * q)
        lamr = a * (1 + a / 2)
        p2 = p1 * (1 + 2 * c)
        p3 = p2 + c / laml
        p4 = p3 + c / lamr
    }

    func draw(_ uniform: () -> Double) -> Int {
        while true {
            let u = uniform() * p4
            var v = uniform()
            var y: Double
            if u <= p1 { return Int((xm - p1 * v + u).rounded(.down)) }
            if u <= p2 {
                let x = xl + (u - p1) / c
                v = v * c + 1 - abs(m - x + 0.5) / p1
                if v > 1 { continue }
                y = x.rounded(.down)
            } else if u <= p3 {
                y = (xl + log(v) / laml).rounded(.down)
                if y < 0 || v == 0 { continue }
                v = v * (u - p2) * laml
            } else {
                y = (xr - log(v) / lamr).rounded(.down)
                if y > Double(n) || v == 0 { continue }
                v = v * (u - p3) * lamr
            }
            if accepts(y, v) { return Int(y) }
        }
    }

    private func accepts(_ y: Double, _ v: Double) -> Bool {
        let k = abs(y - m)
        if k <= 20 || k >= nrq / 2 - 1 {
            let s = r / q
            let a = s * Double(n + 1)
            var f = 1.0
            if m < y {
                for i in stride(from: m + 1, through: y, by: 1) { f *= a / i - s }
            } else if m > y {
                for i in stride(from: y + 1, through: m, by: 1) { f /= a / i - s }
            }
            return v <= f
        }
        let rho = (k / nrq) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / nrq + 0.5)
        let t = -k * k / (2 * nrq)
        let level = log(v)
        if level < t - rho { return true }
        if level > t + rho { return false }
        let x1 = y + 1
        let f1 = m + 1
        let z = Double(n) + 1 - m
        let w = Double(n) - y + 1
        func tail(_ x: Double) -> Double {
            let square = x * x
            return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320
        }
        return level <= xm * log(f1 / x1) + (Double(n) - m + 0.5) * log(z / w) + (y - m) * log(w * r / (x1 * q)) + tail(f1) + tail(z) + tail(x1) + tail(w)
    }
}
