import Glibc

/// Room for drawn numbers, in one of the two dtypes that numbers are drawn in.
enum Drawn {
    case float(UnsafeMutableBufferPointer<Float>)
    case double(UnsafeMutableBufferPointer<Double>)

    var count: Int {
        switch self {
        case .float(let out): out.count
        case .double(let out): out.count
        }
    }

    /// Draws one after another, each rounded to the dtype.
    func fill(_ draw: () -> Double) {
        switch self {
        case .float(let out): for i in out.indices { out[i] = Float(draw()) }
        case .double(let out): for i in out.indices { out[i] = draw() }
        }
    }
}

/// A framework's source of random numbers, with its own way to each distribution: seeded chapters print these numbers, so every draw takes as many words of the
/// generator as it does there, in the same order. What a framework lacks is an error.
protocol RandomStream: AnyObject {
    /// Starts again.
    func seed(_ seed: Int)
    /// The dtype that numbers meant for a dtype are drawn in.
    func drawing(_ dtype: DType) -> DType
    func uniform(_ out: Drawn, _ low: Double, _ high: Double) throws
    func normal(_ out: Drawn, _ mean: Double, _ deviation: Double) throws
    func exponential(_ out: Drawn, _ scale: Double) throws
    func gamma(_ out: Drawn, _ shape: Double, _ scale: Double) throws
    /// From low up to, but without, high.
    func integers(_ n: Int, _ low: Int, _ high: Int) throws -> [Int]
    /// How often something of each rate happens.
    func poisson(_ rates: [Double]) throws -> [Double]
    /// True with each of the probabilities, which came as a tensor of the dtype.
    func bernoulli(_ probabilities: [Double], _ dtype: DType) throws -> [Bool]
    /// True with one probability: what dropout keeps.
    func mask(_ n: Int, _ probability: Double) throws -> [Bool]
    /// 0, 1, … n - 1 in another order.
    func permutation(_ n: Int) throws -> [Int]
    /// Indices of the rows of weights (rows · columns), so many of each row.
    func categories(_ weights: [Double], _ columns: Int, _ count: Int, replacement: Bool) throws -> [Int]
    /// So many of 0, 1, … n - 1.
    func choice(_ n: Int, _ count: Int, replacement: Bool, _ probabilities: [Double]?) throws -> [Int]
    /// How many of the trials fall on each category; sets of them one behind the other.
    func counts(_ trials: Int, _ probabilities: [Double], _ sets: Int) throws -> [Int]
}

extension RandomStream {
    private func missing(_ what: String) -> EngineError { EngineError("NotImplementedError", "this framework draws no \(what)") }

    func exponential(_ out: Drawn, _ scale: Double) throws { throw missing("exponential numbers") }
    func gamma(_ out: Drawn, _ shape: Double, _ scale: Double) throws { throw missing("gamma numbers") }
    func poisson(_ rates: [Double]) throws -> [Double] { throw missing("Poisson numbers") }
    func bernoulli(_ probabilities: [Double], _ dtype: DType) throws -> [Bool] { throw missing("Bernoulli numbers") }
    func mask(_ n: Int, _ probability: Double) throws -> [Bool] { throw missing("masks") }
    func permutation(_ n: Int) throws -> [Int] { throw missing("permutations") }
    func categories(_ weights: [Double], _ columns: Int, _ count: Int, replacement: Bool) throws -> [Int] { throw missing("categories") }
    func choice(_ n: Int, _ count: Int, replacement: Bool, _ probabilities: [Double]?) throws -> [Int] { throw missing("choices") }
    func counts(_ trials: Int, _ probabilities: [Double], _ sets: Int) throws -> [Int] { throw missing("counts") }
}

/// Ways to a distribution that several frameworks share.
enum Draw {
    /// Hörmann's transformed rejection from 10 on, products of uniform numbers below: numpy's and PyTorch's.
    static func poisson(_ rate: Double, _ uniform: () -> Double) -> Double {
        if rate == 0 { return 0 }
        if !(rate >= 10) {
            let least = Glibc.exp(-rate)
            var product = 1.0
            var count = 0.0
            while true {
                product *= uniform()
                if !(product > least) { return count }
                count += 1
            }
        }
        let root = rate.squareRoot()
        let logarithm = Glibc.log(rate)
        let b = 0.931 + 2.53 * root
        let a = -0.059 + 0.02483 * b
        let inverse = 1.1239 + 1.1328 / (b - 3.4)
        let bound = 0.9277 - 3.6224 / (b - 2)
        while true {
            let u = uniform() - 0.5
            let v = uniform()
            let distance = 0.5 - abs(u)
            let k = ((2 * a / distance + b) * u + rate + 0.43).rounded(.down)
            if distance >= 0.07 && v <= bound { return k }
            if k < 0 || distance < 0.013 && v > distance { continue }
            if Glibc.log(v) + Glibc.log(inverse) - Glibc.log(a / (distance * distance) + b) <= -rate + k * logarithm - lgamma(k + 1) { return k }
        }
    }

    /// The places of the largest, in falling order.
    static func largest(_ count: Int, _ values: [Double]) -> [Int] {
        Array(values.indices.sorted { values[$0] > values[$1] || values[$0] == values[$1] && $0 < $1 }.prefix(count))
    }
}
