import Foundation
import Testing

@testable import Engine

@Suite struct LossTests {
    private struct Labels: Sendable {
        let shape: [Int]
        let labels: [Int]
        var weight: [Double] = []
        var ignored = -100
        var smoothing = 0.0
    }

    private static let labels = [
        Labels(shape: [2, 3], labels: [0, 2]), Labels(shape: [4, 5], labels: [1, 1, -100, 4], weight: [1, 2, 0.5, 3, 0.25]), Labels(shape: [3, 4], labels: [3, 0, 2], smoothing: 0.1),
        Labels(shape: [2, 3, 2, 2], labels: [0, 1, 2, 1, 2, 2, 0, 0], weight: [1, 0.5, 2], ignored: 0, smoothing: 0.3), Labels(shape: [4], labels: [2]), Labels(shape: [1, 40], labels: [39]),
    ]

    /// The definition, one label after another: its loss, and what it weighs.
    private func losses(_ c: Labels, _ x: [Double]) -> [(Double, Double)] {
        let shape = c.shape.count == 1 ? [1] + c.shape : c.shape
        let inner = shape[2...].reduce(1, *)
        let n = shape[1]
        return c.labels.enumerated().map { at, label in
            if label == c.ignored { return (0, 0) }
            let logits = (0..<n).map { x[(at / inner * n + $0) * inner + at % inner] }
            let sum = log(logits.reduce(0) { $0 + exp($1) })
            func weight(_ k: Int) -> Double { c.weight.isEmpty ? 1 : c.weight[k] }
            let all = (0..<n).reduce(0) { $0 + weight($1) * (sum - logits[$1]) }
            return ((1 - c.smoothing) * weight(label) * (sum - logits[label]) + c.smoothing / Double(n) * all, weight(label))
        }
    }

    @Test(arguments: 0..<6) func crossEntropy(_ at: Int) {
        let c = LossTests.labels[at]
        session { _ in
            var numbers = TestNumbers(state: 11)
            let x = numbers.values(c.shape.reduce(1, *), -2...2)
            let shape = c.shape.count == 1 ? [] : [c.shape[0]] + c.shape.dropFirst(2)
            let labels = Make.fromInts(c.labels, shape, "int64", cpu)
            func weight(_ dtype: String) -> [Tensor] { c.weight.isEmpty ? [] : [tensor(c.weight, [c.weight.count], dtype)] }
            let expected = losses(c, x)
            let total = expected.reduce(0) { $0 + $1.0 }
            let mass = expected.reduce(0) { $0 + $1.1 }
            for (reduction, values) in [("none", expected.map(\.0)), ("sum", [total]), ("mean", [total / mass])] {
                func call(_ t: [Tensor]) -> Tensor { Layers.crossEntropy(t[0], labels, weight(Values.dtype(t[0])), c.ignored, reduction, c.smoothing) }
                expectClose(Values.doubles(call([tensor(x, c.shape)])), values, 1e-12, "\(reduction) of \(c)")
                expectClose(Values.doubles(call([tensor(x, c.shape, "float32")])), values, 5e-7, "\(reduction) of \(c) in float32")
                checkGradients([(x, c.shape)], "\(reduction) of \(c)", call)
                if c.smoothing == 0 {
                    func likelihood(_ t: [Tensor]) -> Tensor {
                        Layers.negativeLogLikelihood(Layers.softmax(t[0], c.shape.count == 1 ? 0 : 1, true), labels, weight("float64"), c.ignored, reduction)
                    }
                    expectClose(Values.doubles(likelihood([tensor(x, c.shape)])), values, 1e-12, "nll \(reduction) of \(c)")
                    checkGradients([(x, c.shape)], "nll \(reduction) of \(c)", likelihood)
                }
            }
        }
    }

    @Test func distributionsAsTargets() {
        session { _ in
            var numbers = TestNumbers(state: 12)
            let x = numbers.values(6, -2...2)
            let labels = Make.fromInts([2, 0], [2], "int64", cpu)
            let dense = tensor([0, 0, 1, 1, 0, 0], [2, 3])
            for smoothing in [0, 0.2] {
                let a = Layers.crossEntropy(tensor(x, [2, 3]), labels, [], -100, "mean", smoothing)
                let b = Layers.crossEntropy(tensor(x, [2, 3]), dense, [], -100, "mean", smoothing)
                expectClose(Values.doubles(a), Values.doubles(b), 1e-12, "dense targets")
            }
            checkGradients([(x, [2, 3]), ([0.2, 0.3, 0.5, 0.1, 0.1, 0.8], [2, 3])], "dense targets") { Layers.crossEntropy($0[0], $0[1], [], -100, "sum", 0.1) }
        }
    }

    @Test func labelsThatAreNoClass() {
        session { context in
            func message(_ labels: [Int], _ shape: [Int] = [2, 10]) -> String {
                _ = Layers.crossEntropy(Make.full(shape, 0, "float32", cpu), Make.fromInts(labels, [labels.count], "int64", cpu), [], -100, "mean", 0)
                return context.takeFailure()?.description ?? "no error"
            }
            #expect(message([3, 10]).contains("Target 10 is out of bounds."))
            #expect(message([-1, 0]).contains("Target -1 is out of bounds."))
            #expect(message([1, 2, 3]).contains("Expected input batch_size (2) to match target batch_size (3)."))
            #expect(Values.double(Layers.crossEntropy(Make.full([1, 2], 0, "float32", cpu), Make.fromInts([-100], [1], "int64", cpu), [], -100, "mean", 0)).isNaN)
        }
    }

    private static let elementwise: [(String, Double, @Sendable (Double, Double) -> Double)] = [
        ("mse", 0, { ($0 - $1) * ($0 - $1) }), ("l1", 0, { abs($0 - $1) }), ("smooth_l1", 0.5, { abs($0 - $1) < 0.5 ? ($0 - $1) * ($0 - $1) : abs($0 - $1) - 0.25 }),
        ("huber", 0.3, { abs($0 - $1) < 0.3 ? 0.5 * ($0 - $1) * ($0 - $1) : 0.3 * (abs($0 - $1) - 0.15) }), ("bce", 0, { -($1 * log($0) + (1 - $1) * log(1 - $0)) }),
        ("bce_with_logits", 0, { x, y in log(1 + exp(x)) - x * y }), ("kl_div", 0, { $1 * (log($1) - $0) }), ("kl_div_log", 0, { exp($1) * ($1 - $0) }),
    ]

    @Test(arguments: 0..<8) func elementwise(_ at: Int) {
        let (name, bound, f) = LossTests.elementwise[at]
        session { _ in
            var numbers = TestNumbers(state: 13)
            for shape in [[2, 3], [], [0], [5]] {
                let count = shape.reduce(1, *)
                let x = numbers.values(count, 0.1...0.9)
                let y = numbers.values(count, 0.1...0.9)
                let each = zip(x, y).map { f($0, $1) }
                for (reduction, expected) in [("none", each), ("sum", [each.reduce(0, +)]), ("mean", [each.reduce(0, +) / Double(count)])] {
                    func call(_ t: [Tensor]) -> Tensor { Layers.loss(name, t[0], t[1], [], reduction, bound) }
                    expectClose(Values.doubles(call([tensor(x, shape), tensor(y, shape)])), expected, 1e-12, "\(name) \(reduction) of \(shape)")
                    expectClose(Values.doubles(call([tensor(x, shape, "float32"), tensor(y, shape, "float32")])), expected, 2e-6, "\(name) \(reduction) of \(shape) in float32")
                    checkGradients([(x, shape), (y, shape)], "\(name) \(reduction) of \(shape)", call)
                }
            }
        }
    }

    @Test func edgesOfLosses() {
        session { _ in
            #expect(Values.doubles(Layers.loss("bce", vector([0, 1, 0]), vector([0, 1, 1]), [], "none", 0)) == [0, 0, 100])
            #expect(Values.doubles(Layers.loss("bce_with_logits", vector([200, -200]), vector([1, 1]), [], "none", 0)) == [0, 200])
            #expect(Values.doubles(Layers.loss("kl_div", vector([-1, -2]), vector([0, 1]), [], "none", 0)) == [0, 2])
            let weighted = Layers.loss("bce_with_logits", vector([0, 0], "float64"), vector([1, 0], "float64"), [vector([1, 10], "float64"), vector([3, 3], "float64")], "none", 0)
            expectClose(Values.doubles(weighted), [3 * log(2.0), 10 * log(2.0)], 1e-12, "weights")
            let (_, gradient) = gradients([([0, 1], [2]), ([0, 1], [2])]) { Layers.loss("bce", $0[0], $0[1], [], "sum", 0) }
            #expect(gradient[0].allSatisfy { $0.isFinite })
        }
    }

    private static let activations: [(String, [Double], @Sendable (Double) -> Double)] = [
        ("gelu", [], { $0 * 0.5 * (1 + erf($0 / 2.0.squareRoot())) }), ("gelu_tanh", [], { 0.5 * $0 * (1 + tanh((2 / Double.pi).squareRoot() * ($0 + 0.044715 * $0 * $0 * $0))) }),
        ("silu", [], { $0 / (1 + exp(-$0)) }), ("mish", [], { $0 * tanh(log1p(exp($0))) }), ("softplus", [2, 1.5], { 2 * $0 > 1.5 ? $0 : log1p(exp(2 * $0)) / 2 }),
        ("logsigmoid", [], { -log1p(exp(-$0)) }), ("leaky_relu", [0.1], { $0 > 0 ? $0 : 0.1 * $0 }), ("elu", [1.5, 1, 1], { $0 > 0 ? $0 : 1.5 * expm1($0) }),
        ("elu", [1.6732632423543772, 1.0507009873554805, 1], { 1.0507009873554805 * ($0 > 0 ? $0 : 1.6732632423543772 * expm1($0)) }),
        ("hardtanh", [-1, 0.5], { min(0.5, max(-1, $0)) }), ("hardsigmoid", [], { min(6, max(0, $0 + 3)) / 6 }), ("hardswish", [], { $0 * min(6, max(0, $0 + 3)) / 6 }),
        ("softsign", [], { $0 / (1 + abs($0)) }), ("tanhshrink", [], { $0 - tanh($0) }), ("softshrink", [0.4], { $0 > 0.4 ? $0 - 0.4 : $0 < -0.4 ? $0 + 0.4 : 0 }),
        ("hardshrink", [0.4], { abs($0) > 0.4 ? $0 : 0 }), ("threshold", [0.2, 7], { $0 > 0.2 ? $0 : 7 }),
    ]

    @Test(arguments: 0..<17) func activation(_ at: Int) {
        let (name, parameters, f) = LossTests.activations[at]
        session { _ in
            var numbers = TestNumbers(state: 14)
            for shape in [[7], [2, 3], [], [0]] {
                let x = numbers.values(shape.reduce(1, *), -4...4).map { abs($0) < 0.01 ? 0.3 : $0 }
                expectClose(Values.doubles(Layers.activation(name, tensor(x, shape), parameters)), x.map(f), 1e-12, name)
                checkGradients([(x, shape)], name) { Layers.activation(name, $0[0], parameters) }
            }
            // Far out nothing becomes NaN that isn't.
            let (_, gradient) = gradients([([-800, 800], [2])]) { Layers.activation(name, $0[0], parameters) }
            #expect(gradient[0].allSatisfy { !$0.isNaN }, "\(name) far out")
        }
    }

    @Test func preluAndLinear() {
        session { context in
            var numbers = TestNumbers(state: 15)
            let x = numbers.values(12, -1...1)
            checkGradients([(x, [2, 3, 2]), ([0.1, 0.2, 0.3], [3])], "prelu by channel") { Layers.prelu($0[0], $0[1]) }
            checkGradients([(x, [2, 6]), ([0.25], [1])], "prelu") { Layers.prelu($0[0], $0[1]) }
            checkGradients([(x, [2, 2, 3]), (numbers.values(12, -1...1), [4, 3]), (numbers.values(4, -1...1), [4])], "linear") { Layers.linear($0[0], $0[1], [$0[2]]) }
            checkGradients([([], [0, 3]), (numbers.values(6, -1...1), [2, 3]), ([1, 2], [2])], "linear of nothing") { Layers.linear($0[0], $0[1], [$0[2]]) }
            for (m, k, n) in [(1, 1, 1), (5, 17, 3), (64, 33, 65)] {
                let (a, b, c) = (numbers.values(m * k, -1...1), numbers.values(n * k, -1...1), numbers.values(n, -1...1))
                func call(_ dtype: String) -> [Double] { Values.doubles(Layers.linear(tensor(a, [m, k], dtype), tensor(b, [n, k], dtype), [tensor(c, [n], dtype)])) }
                expectClose(call("float32"), call("float64"), 2e-6, "linear in float32")
            }
            _ = Layers.linear(Make.full([2, 3], 0, "float32", cpu), Make.full([4, 5], 0, "float32", cpu), [])
            #expect(context.takeFailure()?.message == "mat1 and mat2 shapes cannot be multiplied (2x3 and 5x4)")
        }
    }
}

@Suite struct OptimiserTests {
    /// Two steps on a leaf of 37 numbers, beside the formulas in Double.
    private func check(_ remembered: Int, _ step: (Int, [Tensor], [Tensor], [Tensor]) -> Void, _ formula: (Int, Double, Double, inout [Double]) -> Double) {
        session { _ in
            var numbers = TestNumbers(state: 21)
            for dtype in ["float64", "float32"] {
                let start = numbers.values(37, -1...1)
                let p = tensor(start, [37], dtype)
                Gradients.attach(p, "write")
                let memory = (0..<remembered).map { _ in Make.full([37], 0, dtype, cpu) }
                var values = Values.doubles(p)
                var state = [[Double]](repeating: [Double](repeating: 0, count: remembered), count: 37)
                let before = Ops.copy(p)
                for t in 1...3 {
                    let g = tensor(numbers.values(37, -1...1), [37], dtype)
                    let gs = Values.doubles(g)
                    step(t, [p], [g], memory)
                    for i in 0..<37 { values[i] = formula(t, values[i], gs[i], &state[i]) }
                    expectClose(Values.doubles(p), values, dtype == "float64" ? 1e-12 : 2e-6, "step \(t)")
                }
                #expect(Gradients.isLeaf(p))
                expectClose(Values.doubles(before), start, 1e-6, "a copy made before")
            }
        }
    }

    @Test func sgd() {
        check(0, { Optimisers.sgd($1, $2, $3, 0.1, 0, 0, 0.01, false, false, false) }) { _, p, g, _ in p - 0.1 * (g + 0.01 * p) }
        for nesterov in [false, true] {
            check(1, { Optimisers.sgd($1, $2, $3, 0.1, 0.9, 0, 0.01, nesterov, $0 == 1, false) }) { t, p, g, s in
                let d = g + 0.01 * p
                s[0] = t == 1 ? d : 0.9 * s[0] + d
                return p - 0.1 * (nesterov ? d + 0.9 * s[0] : s[0])
            }
        }
        check(1, { Optimisers.sgd($1, $2, $3, 0.1, 0.9, 0.5, 0, false, $0 == 1, true) }) { t, p, g, s in
            s[0] = t == 1 ? -g : 0.9 * s[0] - 0.5 * g
            return p - 0.1 * s[0]
        }
    }

    @Test func adam() {
        for (largest, decoupled) in [(false, false), (true, false), (false, true)] {
            check(largest ? 3 : 2, { Optimisers.adam($1, $2, $3, $0, 0.01, 0.9, 0.99, 1e-8, 0.1, decoupled, false) }) { t, p, g, s in
                let start = decoupled ? p * (1 - 0.01 * 0.1) : p
                let d = decoupled ? g : g + 0.1 * p
                s[0] = 0.9 * s[0] + 0.1 * d
                s[1] = 0.99 * s[1] + 0.01 * d * d
                if largest { s[2] = max(s[2], s[1]) }
                let second = largest ? s[2] : s[1]
                return start - 0.01 * (s[0] / (1 - pow(0.9, Double(t)))) / ((second / (1 - pow(0.99, Double(t)))).squareRoot() + 1e-8)
            }
        }
    }

    @Test func others() {
        check(1, { Optimisers.adagrad($1, $2, $3, 0.1, 1e-10, 0.01, false) }) { _, p, g, s in
            let d = g + 0.01 * p
            s[0] += d * d
            return p - 0.1 * d / (s[0].squareRoot() + 1e-10)
        }
        check(3, { Optimisers.rmsprop($1, $2, $3, 0.01, 0.9, 1e-8, 0.1, 0.5, false) }) { _, p, g, s in
            let d = g + 0.1 * p
            s[0] = 0.9 * s[0] + 0.1 * d * d
            s[2] = 0.9 * s[2] + 0.1 * d
            s[1] = 0.5 * s[1] + d / ((s[0] - s[2] * s[2]).squareRoot() + 1e-8)
            return p - 0.01 * s[1]
        }
        check(2, { Optimisers.adadelta($1, $2, $3, 1, 0.9, 1e-6, 0, false) }) { _, p, g, s in
            s[0] = 0.9 * s[0] + 0.1 * g * g
            let d = (s[1] + 1e-6).squareRoot() / (s[0] + 1e-6).squareRoot() * g
            s[1] = 0.9 * s[1] + 0.1 * d * d
            return p - d
        }
    }

    /// A graph that was recorded before a step still sees the old value; the leaf stays one; nothing is copied where nobody looks.
    @Test func stepsAreUntracked() {
        session { context in
            let p = tensor([1, 2, 3], [3])
            Gradients.attach(p, "write")
            _ = Modes.setRecording(true)
            let y = Ops.unary("square", p)
            _ = Modes.setRecording(false)
            let one = tensor([1, 1, 1], [3])
            Optimisers.sgd([p], [one], [], 0.5, 0, 0, 0, false, false, false)
            #expect(Values.doubles(p) == [0.5, 1.5, 2.5])
            Gradients.backward([y], [], false)
            #expect(Values.doubles(Gradients.get(p)) == [2, 4, 6])
            let before = context.allocator.statistics.allocations
            for _ in 0..<10 { Optimisers.sgd([p], [one], [], 0.5, 0, 0, 0, false, false, false) }
            #expect(context.allocator.statistics.allocations == before)
            #expect(Values.doubles(p) == [-4.5, -3.5, -2.5])
        }
    }
}
