import CKernels
import Glibc

/// TensorFlow's generator: four words a step, a function of a key and a counter of 128 bits.
struct Philox {
    var key: (UInt32, UInt32)
    var counter: (UInt32, UInt32, UInt32, UInt32)

    /// Of an operation's two seeds.
    init(_ seed: Int, _ operation: Int) {
        key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
        counter = (0, 0, UInt32(truncatingIfNeeded: operation), UInt32(truncatingIfNeeded: operation >> 32))
    }

    /// Of the seeds of a stateless operation, which are mixed first so that weak ones do as well.
    init(stateless first: Int, _ second: Int) {
        self.init(0, 0)
        key = (0x3ec8_f720, 0x0246_1e29)
        counter = (
            UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32), UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32)
        )
        let mixed = words()
        key = (mixed[0], mixed[1])
        counter = (0, 0, mixed[2], mixed[3])
    }

    private func words() -> [UInt32] {
        var out = [UInt32](repeating: 0, count: 4)
        ck_philox([key.0, key.1], [counter.0, counter.1, counter.2, counter.3], &out)
        return out
    }

    mutating func skip(_ steps: Int) {
        let low = UInt64(counter.0) | UInt64(counter.1) << 32
        let (sum, over) = low.addingReportingOverflow(UInt64(steps))
        counter.0 = UInt32(truncatingIfNeeded: sum)
        counter.1 = UInt32(truncatingIfNeeded: sum >> 32)
        if over {
            counter.2 &+= 1
            if counter.2 == 0 { counter.3 &+= 1 }
        }
    }

    /// The next four words.
    mutating func next() -> [UInt32] {
        defer { skip(1) }
        return words()
    }

    private static func unit(_ word: UInt32) -> Float { Float(bitPattern: word & 0x7f_ffff | 0x3f80_0000) - 1 }
    static func unit(_ low: UInt32, _ high: UInt32) -> Double { Double(bitPattern: UInt64(low & 0xf_ffff) << 32 | UInt64(high) | 0x3ff0_0000_0000_0000) - 1 }

    private static func pair(_ a: UInt32, _ b: UInt32) -> (Double, Double) {
        let radius = (-2 * logf(max(unit(a), 1e-7))).squareRoot()
        let angle = Float(2 * Double.pi * Double(unit(b)))
        return (Double(sinf(angle) * radius), Double(cosf(angle) * radius))
    }

    static func pair(_ words: [UInt32]) -> (Double, Double) {
        let radius = (-2 * log(max(unit(words[0], words[1]), 1e-7))).squareRoot()
        let angle = 2 * Double.pi * unit(words[2], words[3])
        return (sin(angle) * radius, cos(angle) * radius)
    }

    /// Numbers in [0, 1): of a word each, or of two for double.
    func uniform(_ n: Int, double: Bool) -> [Double] {
        groups(n, double ? 2 : 4) { words in double ? [Philox.unit(words[0], words[1]), Philox.unit(words[2], words[3])] : words.map { Double(Philox.unit($0)) } }
    }

    func normal(_ n: Int, double: Bool) -> [Double] {
        groups(n, double ? 2 : 4) { words in
            if double {
                let (a, b) = Philox.pair(words)
                return [a, b]
            }
            let (a, b) = Philox.pair(words[0], words[1])
            let (c, d) = Philox.pair(words[2], words[3])
            return [a, b, c, d]
        }
    }

    func integers(_ n: Int, _ low: Int, _ high: Int, wide: Bool) -> [Int] {
        let width = UInt64(bitPattern: Int64(high &- low))
        return groups(n, wide ? 2 : 4) { words in
            wide
                ? [low &+ Int((UInt64(words[0]) | UInt64(words[1]) << 32) % width), low &+ Int((UInt64(words[2]) | UInt64(words[3]) << 32) % width)]
                : words.map { low + Int(UInt64($0) % width) }
        }
    }

    private func groups<T>(_ n: Int, _ size: Int, _ body: ([UInt32]) -> [T]) -> [T] {
        var generator = self
        var result: [T] = []
        result.reserveCapacity(n + size)
        while result.count < n { result += body(generator.next()) }
        return Array(result.prefix(n))
    }

    /// Normal numbers within two deviations: every four have 256 steps of their own to try.
    func truncatedNormal(_ n: Int, double: Bool) -> [Double] {
        var result: [Double] = []
        let size = double ? 2 : 4
        for group in 0..<(n + size - 1) / size {
            var generator = self
            generator.skip(group * size * 256 / 4)
            var words: [UInt32] = []
            func word() -> UInt32 {
                if words.isEmpty { words = generator.next().reversed() }
                return words.removeLast()
            }
            var found: [Double] = []
            while found.count < size {
                let (a, b) = double ? Philox.pair([word(), word(), word(), word()]) : Philox.pair(word(), word())
                if abs(a) < 2 { found.append(a) }
                if abs(b) < 2 && found.count < size { found.append(b) }
            }
            result += found
        }
        return Array(result.prefix(n))
    }

    func permutation(_ n: Int) -> [Int] {
        var generator = self
        var words: [UInt32] = []
        var order = Array(0..<n)
        for i in order.indices.dropLast() {
            if words.isEmpty { words = generator.next().reversed() }
            order.swapAt(i, i + Int(words.removeLast() % UInt32(n - i)))
        }
        return order
    }
}

/// The seeds of TensorFlow's operations.
///
/// An operation without a seed of its own gets the next number of Python's generator, which the global seed starts; one with a seed goes on where the last such
/// operation stopped. Setting the global seed forgets all of it.
final class PhiloxSeeds {
    /// What TensorFlow takes where an operation's seed is set and no global one.
    private static let standard = 87_654_321
    private var global: Int?
    private var python = ck_mt()
    private var stopped: [String: Int] = [:]

    init() { start(0) }

    func seed(_ seed: Int) {
        global = seed
        start(seed)
    }

    private func start(_ seed: Int) {
        PhiloxSeeds.seedPython(&python, seed)
        stopped = [:]
    }

    /// Python's random.seed: an array of the seed's words.
    private static func seedPython(_ state: inout ck_mt, _ seed: Int) {
        let magnitude = UInt64(seed.magnitude)
        let words = magnitude >> 32 == 0 ? [UInt32(magnitude)] : [UInt32(truncatingIfNeeded: magnitude), UInt32(magnitude >> 32)]
        ck_mt_seed_words(&state, words, words.count)
    }

    private func nextSeed() -> Int {
        while true {
            let word = Int(ck_mt_next(&python))
            if word < 1 << 31 { return word }
        }
    }

    /// The generator for n numbers of an operation; nil for no seed of its own.
    func generator(_ operation: String, _ n: Int, _ seed: Int?) -> Philox {
        let seeds: (Int, Int)
        if let seed { seeds = (global ?? PhiloxSeeds.standard, seed) } else { seeds = (global ?? 0, nextSeed()) }
        // Zeros would ask for chance.
        var generator = seeds.0 == 0 && seeds.1 == 0 ? Philox(0, Int(Int32.max)) : Philox(seeds.0, seeds.1)
        let name = "\(operation) \(seeds.0) \(seeds.1)"
        let start = stopped[name] ?? 0
        generator.skip(start)
        stopped[name] = start + (operation == "shuffle" ? (n + 3) / 4 : n * 256)
        return generator
    }
}
