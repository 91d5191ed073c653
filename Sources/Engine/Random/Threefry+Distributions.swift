import Glibc

// Draws that reject candidates, as JAX makes them. Arrays are drawn as wholes, round by round, until every element has accepted a candidate; until then those that have
// take each further one that they accept. Both ways of drawing go over the whole array: where an element goes the one, a stand-in with easy parameters goes the other.
extension Threefry {
    /// By Marsaglia and Tsang, each from a key of its own; below 1 a draw for the next shape is pulled down.
    func gamma(_ shapes: [Float], _ context: Context) throws -> [Float] {
        try zip(split(shapes.count), shapes).map { key, shape in
            try context.checkInterrupt()
            return key.gamma(shape)
        }
    }

    private func gamma(_ told: Float) -> Float {
        // Only a number has an end to wait for.
        guard told >= 0, told.isFinite else { return told == .infinity ? told : .nan }
        let isBoosted = told < 1
        let d = (isBoosted ? told + 1 : told) - Float(1.0 / 3)
        let c = Float(1.0 / 3) / d.squareRoot()
        let keys = split(2)
        var key = keys[0]
        var cube: Float = 1
        while true {
            let next = key.split(3)
            key = next[0]
            var walk = next[1]
            var x: Float = 0
            var v: Float = -1
            while v <= 0 {
                let pair = walk.split(2)
                walk = pair[0]
                x = pair[1].normal(1)[0]
                v = 1 + x * c
            }
            let square = x * x
            cube = v * v * v
            let u = next[2].uniform(1, 0, 1)[0]
            if u < 1 - 0.0331 * (square * square) || logf(u) < square * 0.5 + d * (1 - cube + logf(cube)) { break }
        }
        return isBoosted ? d * cube * powf(1 - keys[1].uniform(1, 0, 1)[0], 1 / told) : d * cube
    }

    /// Below 10 by Knuth's product, from there by Hörmann's rejection.
    func poisson(_ rates: [Float], _ context: Context) throws -> [Int] {
        let n = rates.count
        var counts = [Int](repeating: 0, count: n)
        if rates.contains(where: { !($0 >= 10) }) {
            var products = [Float](repeating: 0, count: n)
            let limits = rates.map { $0 >= 10 ? 0 : -$0 }
            var key = self
            while zip(products, limits).contains(where: { $0 > $1 }) {
                try context.checkInterrupt()
                let keys = key.split(2)
                key = keys[0]
                let words = keys[1].uniform(n, 0, 1)
                for i in 0..<n {
                    if products[i] > limits[i] { counts[i] += 1 }
                    products[i] += logf(words[i])
                }
            }
            for i in 0..<n { counts[i] = rates[i] == 0 ? 0 : counts[i] - 1 }
        }
        // An infinite rate accepts nothing ever.
        if rates.contains(where: { $0 >= 10 }) {
            try untilAccepted(n, context) { i, u, v in
                guard rates[i].isFinite || !(rates[i] >= 10) else { return true }
                guard let k = Threefry.acceptedCount(u, v, rates[i] >= 10 ? rates[i] : 1e5) else { return false }
                if rates[i] >= 10 { counts[i] = k < 2_147_483_648 ? Int(k) : Int(Int32.max) }
                return true
            }
        }
        return counts
    }

    /// Up to 10 expected successes by the waits between them, from there by Hörmann's rejection.
    func binomial(_ trials: [Float], _ chances: [Float], _ context: Context) throws -> [Float] {
        let n = trials.count
        let isInverse = zip(trials, chances).map { !($0 >= 0) || !($1 >= 0) || $0 * min($1, 1 - $1) <= 10 }
        let odds = chances.map { $0 < 0.5 ? $0 : 1 - $0 }
        let counts = trials.map { $0.rounded(.down) }
        var drawn = [Float](repeating: 0, count: n)
        if isInverse.contains(true) {
            var sums = [Float](repeating: 0, count: n)
            var key = self
            func isOpen(_ i: Int) -> Bool { isInverse[i] && odds[i] >= 0 && sums[i] <= counts[i] }
            while (0..<n).contains(where: isOpen) {
                try context.checkInterrupt()
                let keys = key.split(2)
                key = keys[1]
                let words = keys[0].uniform(n, 0, 1)
                for i in 0..<n where isOpen(i) {
                    drawn[i] += 1
                    sums[i] += (logf(words[i]) / log1pf(-odds[i])).rounded(.up)
                }
            }
            for i in 0..<n { drawn[i] -= 1 }
        }
        if isInverse.contains(false) {
            try untilAccepted(n, context) { i, u, v in
                guard counts[i].isFinite || isInverse[i] else { return true }
                guard let k = Threefry.acceptedSuccesses(u, v, isInverse[i] ? 1e4 : counts[i], isInverse[i] ? 0.5 : odds[i]) else { return false }
                if !isInverse[i] { drawn[i] = k }
                return true
            }
        }
        return (0..<n).map { i in
            if !(counts[i] >= 0) || !(odds[i] >= 0) { return .nan }
            if counts[i].isInfinite { return .infinity }
            return chances[i] < 0.5 ? drawn[i] : counts[i] - drawn[i]
        }
    }

    /// Two uniform numbers for every element, the first about 0, until each has said yes once.
    private func untilAccepted(_ n: Int, _ context: Context, _ accepts: (Int, Float, Float) -> Bool) throws {
        var isAccepted = [Bool](repeating: false, count: n)
        var key = self
        while isAccepted.contains(false) {
            try context.checkInterrupt()
            let keys = key.split(3)
            key = keys[0]
            let (us, vs) = (keys[1].uniform(n, 0, 1), keys[2].uniform(n, 0, 1))
            for i in 0..<n where accepts(i, us[i] - 0.5, vs[i]) { isAccepted[i] = true }
        }
    }

    /// A Poisson candidate, where it is accepted.
    private static func acceptedCount(_ u: Float, _ v: Float, _ rate: Float) -> Float? {
        let b = 0.931 + 2.53 * rate.squareRoot()
        let a = -0.059 + 0.02483 * b
        let shifted = 0.5 - abs(u)
        let k = ((2 * a / shifted + b) * u + rate + 0.43).rounded(.down)
        if shifted >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2) { return k }
        if k < 0 || shifted < 0.013 && v > shifted { return nil }
        let level = logf(v * (1.1239 + 1.1328 / (b - 3.4)) / (a / (shifted * shifted) + b))
        return level <= -rate + k * logf(rate) - lgammaf(k + 1) ? k : nil
    }

    /// A binomial's candidate, where it is accepted.
    private static func acceptedSuccesses(_ u: Float, _ v: Float, _ n: Float, _ p: Float) -> Float? {
        let deviation = (n * p * (1 - p)).squareRoot()
        let b = 1.15 + 2.53 * deviation
        let a = -0.0873 + 0.0248 * b + 0.01 * p
        let shifted = 0.5 - abs(u)
        let k = ((2 * a / shifted + b) * u + (n * p + 0.5)).rounded(.down)
        if shifted >= 0.07 && v <= 0.92 - 4.2 / b { return k }
        if k < 0 || k > n { return nil }
        let r = p / (1 - p)
        let m = ((n + 1) * p).rounded(.down)
        let level = logf(v * ((2.83 + 5.1 / b) * deviation) / (a / (shifted * shifted) + b))
        let bound =
            (m + 0.5) * logf((m + 1) / (r * (n - m + 1))) + (n + 1) * logf((n - m + 1) / (n - k + 1)) + (k + 0.5) * logf(r * (n - k + 1) / (k + 1)) + stirlingTail(m) + stirlingTail(n - m)
            - stirlingTail(k) - stirlingTail(n - k)
        return level <= bound ? k : nil
    }

    /// What Stirling's formula for log k! leaves out.
    private static func stirlingTail(_ k: Float) -> Float {
        let first: [Float] = [
            0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211, 0.0138761288230707, 0.0118967099458917, 0.0104112652619720,
            0.00925546218271273, 0.00833056343336287,
        ]
        if k <= 9 { return first[max(0, Int(k))] }
        let square = (k + 1) * (k + 1)
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1)
    }
}
