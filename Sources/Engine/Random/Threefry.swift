import CKernels
import Glibc

/// JAX's random numbers: functions of a key, two words of 32 bits, by the cipher Threefry-2x32. Nothing has a state.
///
/// How words are made of a key depends on the setting jax_threefry_partitionable. With it the word of an element comes from the element's own place in the array;
/// without it (the default until 2024) places are encrypted in pairs, the first half of the array with the second.
struct Threefry {
    let key: (UInt32, UInt32)
    let partitionable: Bool

    init(_ key: (UInt32, UInt32), partitionable: Bool) {
        self.key = key
        self.partitionable = partitionable
    }

    /// The key of a seed: 32 bits of it.
    init(seed: Int, partitionable: Bool) {
        self.init((0, UInt32(truncatingIfNeeded: seed)), partitionable: partitionable)
    }

    private func encrypted(_ first: UInt32, _ second: UInt32) -> (UInt32, UInt32) {
        let keys = [key.0, key.1]
        var (x, y) = (first, second)
        ck_threefry(keys, &x, &y)
        return (x, y)
    }

    /// 0, 1, … encrypted in pairs; an odd one is paired with 0.
    private func paired(_ n: Int) -> [UInt32] {
        let half = (n + 1) / 2
        var words = [UInt32](repeating: 0, count: 2 * half)
        for i in 0..<half {
            (words[i], words[half + i]) = encrypted(UInt32(truncatingIfNeeded: i), half + i < n ? UInt32(truncatingIfNeeded: half + i) : 0)
        }
        return Array(words.prefix(n))
    }

    func split(_ count: Int) -> [Threefry] {
        if partitionable { return (0..<count).map { Threefry(encrypted(UInt32(truncatingIfNeeded: $0 >> 32), UInt32(truncatingIfNeeded: $0)), partitionable: true) } }
        let words = paired(2 * count)
        return (0..<count).map { Threefry((words[2 * $0], words[2 * $0 + 1]), partitionable: false) }
    }

    func folded(_ data: Int) -> Threefry { Threefry(encrypted(0, UInt32(truncatingIfNeeded: data)), partitionable: partitionable) }

    /// A word for each of n elements.
    func words(_ n: Int) -> [UInt32] {
        guard partitionable else { return paired(n) }
        return (0..<n).map { place in
            let (high, low) = encrypted(UInt32(truncatingIfNeeded: place >> 32), UInt32(truncatingIfNeeded: place))
            return high ^ low
        }
    }

    /// The same of 8 or 16 bits.
    func narrowWords(_ n: Int, bits: Int) -> [UInt32] {
        let mask = UInt32(1) << bits - 1
        if partitionable { return words(n).map { $0 & mask } }
        let parts = 32 / bits
        return paired((n + parts - 1) / parts).flatMap { word in (0..<parts).map { word >> UInt32($0 * bits) & mask } }.prefix(n).map { $0 }
    }

    /// From low up to, but without, high.
    func uniform(_ n: Int, _ low: Float, _ high: Float) -> [Float] {
        words(n).map { Swift.max(low, fmaf(Float(bitPattern: $0 >> 9 | 0x3f80_0000) - 1, high - low, low)) }
    }

    /// For dtypes of 16 bits: as many random bits as cover the mantissa, and arithmetic in the dtype.
    func uniform(_ n: Int, _ low: Float, _ high: Float, _ dtype: DType) -> [Float] {
        let half = dtype == .float16
        let steps: Float = half ? 1024 : 128
        func rounded(_ x: Float) -> Float { Float(dtype.rounded(Double(x))) }
        let (low, width) = (rounded(low), rounded(rounded(high) - rounded(low)))
        return narrowWords(n, bits: half ? 16 : 8).map { word in
            let unit = Float(word >> (half ? 6 : 1)) / steps
            return Swift.max(low, rounded(rounded(unit * width) + low))
        }
    }

    func normal(_ n: Int) -> [Float] {
        uniform(n, Float(-1).nextUp, 1).map { Float(2).squareRoot() * Threefry.inverseErf($0) }
    }

    /// From low up to, but without, high: two words a number, so that a remainder prefers none.
    func integers(_ n: Int, _ low: Int, _ high: Int) -> [Int] {
        guard high > low else { return [Int](repeating: low, count: n) }
        let keys = split(2)
        let upper = keys[0].words(n)
        let lower = keys[1].words(n)
        let span = UInt32(truncatingIfNeeded: high - low)
        if span == 0 { return lower.map { low &+ Int($0) } }
        let step = UInt32(1 << 16) % span
        let multiplier = step &* step % span
        return (0..<n).map { low + Int(((upper[$0] % span) &* multiplier &+ lower[$0] % span) % span) }
    }

    /// Sorts by random words, as often as makes equal words unlikely to matter.
    func permutation(_ n: Int) -> [Int] {
        let rounds = Int((3 * log(Double(Swift.max(1, n))) / log(Double(UInt32.max))).rounded(.up))
        var order = Array(0..<n)
        var key = self
        for _ in 0..<rounds {
            let keys = key.split(2)
            key = keys[0]
            let words = keys[1].words(n)
            order = order.indices.sorted { words[$0] < words[$1] || words[$0] == words[$1] && $0 < $1 }.map { order[$0] }
        }
        return order
    }

    /// Giles's polynomials for the inverse of the error function in single precision.
    static func inverseErf(_ x: Float) -> Float {
        if abs(x) == 1 { return x * .infinity }
        var w = -log1pf(-x * x)
        let central = w < 5
        w = central ? w - 2.5 : w.squareRoot() - 3
        let coefficients: [Float] =
            central
            ? [2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087, -0.00125372503, -0.00417768164, 0.246640727, 1.50140941]
            : [-0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047, 1.00167406, 2.83297682]
        var p = coefficients[0]
        for coefficient in coefficients.dropFirst() { p = coefficient + p * w }
        return p * x
    }
}
