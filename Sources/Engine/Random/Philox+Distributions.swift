import Glibc

// Draws that reject candidates, as TensorFlow's processors make them: in double, each from 256 steps of its own. All draws of one parameter come one after the other,
// though in the array the parameters' axes are the last.
extension Philox {
    /// So many draws for each parameter, in the order of the array.
    private func each(_ parameters: [Double], _ count: Int, _ context: Context, _ draw: (Double, inout PhiloxWords) -> Double) throws -> [Double] {
        var drawn = [Double](repeating: 0, count: parameters.count * count)
        for (place, parameter) in parameters.enumerated() {
            try context.checkInterrupt()
            for sample in 0..<count {
                var generator = self
                generator.skip((place * count + sample) * 256)
                var words = PhiloxWords(generator: generator)
                drawn[sample * parameters.count + place] = draw(parameter, &words)
            }
        }
        return drawn
    }

    /// Below 10 by Knuth's product, from there by Hörmann's rejection.
    func poisson(_ rates: [Double], _ count: Int, _ context: Context) throws -> [Double] {
        try each(rates, count, context) { rate, words in
            // Only a number has an end to wait for.
            guard rate < .infinity else { return .nan }
            if rate < 10 {
                let limit = exp(-rate)
                var product = 1.0
                var count = 0.0
                while true {
                    product *= words.uniform()
                    if product <= limit { return count }
                    count += 1
                }
            }
            let b = 0.931 + 2.53 * rate.squareRoot()
            let a = -0.059 + 0.02483 * b
            while true {
                let u = words.uniform() - 0.5
                let v = words.uniform()
                let shifted = 0.5 - abs(u)
                let k = ((2 * a / shifted + b) * u + rate + 0.43).rounded(.down)
                if shifted >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2) { return k }
                if k < 0 || shifted < 0.013 && v > shifted { continue }
                let level = log(v * (1.1239 + 1.1328 / (b - 3.4)) / (a / (shifted * shifted) + b))
                if level <= -rate + k * log(rate) - lgamma(k + 1) { return k }
            }
        }
    }

    /// By Marsaglia and Tsang; below 1 a draw for the next shape is pulled down.
    func gamma(_ shapes: [Double], _ count: Int, _ context: Context) throws -> [Double] {
        try each(shapes, count, context) { shape, words in
            guard shape.isFinite, shape >= 0 else { return .nan }
            if shape == 1 { return -log1p(-words.uniform()) }
            let d = shape + (shape < 1 ? 2.0 / 3 : -1.0 / 3)
            let c = 1.0 / 3 / d.squareRoot()
            while true {
                let x = words.normal()
                let root = 1 + c * x
                if root <= 0 { continue }
                let v = root * root * root
                let u = words.uniform()
                guard u < 1 - 0.0331 * (x * x) * (x * x) || log(u) < 0.5 * x * x + d * (1 - v + log(v)) else { continue }
                return shape < 1 ? d * v * pow(words.uniform(), 1 / shape) : d * v
            }
        }
    }
}

/// Numbers in double of one generator, normal and uniform ones in turn: each step gives two of a kind, and the second goes first.
private struct PhiloxWords {
    var generator: Philox
    private var uniforms: [Double] = []
    private var normals: [Double] = []

    init(generator: Philox) { self.generator = generator }

    mutating func uniform() -> Double {
        if uniforms.isEmpty {
            let words = generator.next()
            uniforms = [Philox.unit(words[0], words[1]), Philox.unit(words[2], words[3])]
        }
        return uniforms.removeLast()
    }

    mutating func normal() -> Double {
        if normals.isEmpty {
            let (a, b) = Philox.pair(generator.next())
            normals = [a, b]
        }
        return normals.removeLast()
    }
}
