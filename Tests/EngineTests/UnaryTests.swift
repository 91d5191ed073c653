import Foundation
import Testing

@testable import Engine

/// What each unary row should compute, and where it is smooth.
struct Reference: Sendable {
    let f: @Sendable (Double) -> Double
    let range: ClosedRange<Double>
    init(_ range: ClosedRange<Double>, _ f: @escaping @Sendable (Double) -> Double) {
        self.f = f
        self.range = range
    }
}

let unaryReferences: [String: Reference] = [
    "neg": Reference(-2...2) { -$0 }, "abs": Reference(0.1...2) { abs($0) }, "sign": Reference(0.1...2) { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 },
    "square": Reference(-2...2) { $0 * $0 }, "relu": Reference(0.1...2) { max(0, $0) },
    "floor": Reference(0.1...0.9) { $0.rounded(.down) }, "ceil": Reference(0.1...0.9) { $0.rounded(.up) },
    "rint": Reference(0.6...0.9) { $0.rounded(.toNearestOrEven) }, "round": Reference(0.6...0.9) { $0.rounded() }, "trunc": Reference(0.1...0.9) { $0.rounded(.towardZero) },
    "logical_not": Reference(0.1...2) { $0 == 0 ? 1 : 0 }, "isnan": Reference(-2...2) { $0.isNaN ? 1 : 0 }, "isinf": Reference(-2...2) { $0.isInfinite ? 1 : 0 },
    "exp": Reference(-2...2) { exp($0) }, "expm1": Reference(-2...2) { expm1($0) }, "log": Reference(0.2...3) { log($0) }, "log2": Reference(0.2...3) { log2($0) },
    "log10": Reference(0.2...3) { log10($0) }, "log1p": Reference(-0.5...3) { log1p($0) }, "sqrt": Reference(0.2...3) { $0.squareRoot() },
    "rsqrt": Reference(0.2...3) { 1 / $0.squareRoot() }, "cbrt": Reference(0.2...3) { cbrt($0) }, "reciprocal": Reference(0.3...3) { 1 / $0 },
    "sin": Reference(-3...3) { sin($0) }, "cos": Reference(-3...3) { cos($0) }, "tan": Reference(-1...1) { tan($0) }, "arcsin": Reference(-0.8...0.8) { asin($0) },
    "arccos": Reference(-0.8...0.8) { acos($0) }, "arctan": Reference(-3...3) { atan($0) }, "sinh": Reference(-2...2) { sinh($0) }, "cosh": Reference(-2...2) { cosh($0) },
    "tanh": Reference(-2...2) { tanh($0) }, "arcsinh": Reference(-2...2) { asinh($0) }, "arccosh": Reference(1.2...3) { acosh($0) },
    "arctanh": Reference(-0.8...0.8) { atanh($0) }, "sigmoid": Reference(-3...3) { 1 / (1 + exp(-$0)) }, "softrelu": Reference(-3...3) { log1p(exp($0)) },
    "erf": Reference(-2...2) { erf($0) }, "lgamma": Reference(0.3...4) { lgamma($0) },
    "digamma": Reference(0.3...4) { polygammaSeries(0, $0) },
    "erfc": Reference(-2...2) { erfc($0) }, "exp2": Reference(-3...3) { exp2($0) },
]

/// The derivative of digamma of that order by its series, the terms after the 100,000th as an integral.
func polygammaSeries(_ order: Double, _ x: Double) -> Double {
    let last = x + 100_000
    if order == 0 { return (0..<100_000).reduce(log(last) - 0.5 / last - 1 / (12 * last * last)) { $0 - 1 / (x + Double($1)) } }
    let tail = pow(last, -order) / order + 0.5 * pow(last, -order - 1)
    let sum = (0..<100_000).reversed().reduce(tail) { $0 + pow(x + Double($1), -order - 1) }
    return (order.truncatingRemainder(dividingBy: 2) == 1 ? 1 : -1) * tgamma(order + 1) * sum
}

@Suite struct UnaryTests {
    static let names = OpTable.rows.filter { $0.kind == .unary }.map(\.name)

    @Test(arguments: names) func valueAndGradients(_ name: String) throws {
        let reference = try #require(unaryReferences[name], "a new row needs a reference")
        session { _ in
            var numbers = TestNumbers(state: UInt64(name.utf8.count) &* 977)
            for shape in shapes {
                let values = numbers.values(shape.reduce(1, *), reference.range)
                let expected = values.map(reference.f)
                expectClose(Values.doubles(Ops.unary(name, tensor(values, shape))), expected, 1e-12, "\(name) of \(shape)")
                let single = values.map { Double(Float($0)) }
                expectClose(Values.doubles(Ops.unary(name, tensor(single, shape, "float32"))), single.map(reference.f), 2e-7, "\(name) of \(shape) in float32")
                #expect(Values.shape(Ops.unary(name, tensor(values, shape))) == shape)
                if OpTable.row(name).gradient != nil { checkGradients([(values, shape)], "\(name)") { Ops.unary(name, $0[0]) } }
            }
        }
    }

    /// The float kernels, element by element against libm in double, over all magnitudes.
    @Test(arguments: ["exp", "log", "tanh", "sigmoid", "log2", "log10"]) func singlePrecisionIsRoundedOnce(_ name: String) throws {
        try session { _ in
            let f = try #require(unaryReferences[name]).f
            var inputs: [Double] = [0, -0.0, 1, .infinity, -.infinity, .nan, 88.7, 89, -87, -103, -110, 1e-45, 1e-38, 3e38, 0.5, 1.0000001]
            var numbers = TestNumbers(state: 5)
            for _ in 0..<20_000 {
                let float = Float(bitPattern: UInt32(truncatingIfNeeded: numbers.next() >> 7))
                if float.isFinite { inputs.append(Double(float)) }
            }
            inputs += numbers.values(20_000, -20...20)
            inputs = inputs.map { Double(Float($0)) }
            let values = Values.doubles(Ops.unary(name, vector(inputs)))
            for (x, y) in zip(inputs, values) {
                let expected = f(x)
                let rounded = Float(expected)
                if rounded.isNaN {
                    #expect(y.isNaN, "\(name)(\(x)) is \(y)")
                } else if rounded.isInfinite || expected == 0 {
                    #expect(Float(y) == rounded, "\(name)(\(x)) is \(y)")
                } else {
                    let error = abs(y - expected) / Double(rounded.ulp)
                    #expect(error <= 0.51, "\(name)(\(x)) is \(y), \(error) units from \(expected)")
                    if error > 0.51 { return }
                }
            }
        }
    }

    @Test func wholeNumbers() {
        session { _ in
            let x = Make.fromInts([-3, 0, 5], [3], "int32", cpu)
            #expect(Values.ints(Ops.unary("abs", x)) == [3, 0, 5])
            #expect(Values.dtype(Ops.unary("exp", x)) == "float32")
            #expect(Values.ints(Ops.unary("floor", x)) == [-3, 0, 5])
            #expect(Values.ints(Ops.unary("neg", Make.fromInts([Int.min], [1], "int64", cpu))) == [Int.min])
        }
    }
}
