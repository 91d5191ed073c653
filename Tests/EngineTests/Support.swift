import Testing

@testable import Engine

let cpu = "cpu(0)"

/// Runs in a context of its own, as a session does; an engine error that nobody took fails the test.
func session(_ body: (Context) throws -> Void) rethrows {
    let context = Context()
    context.interpreted = true
    try context.run {
        try body(context)
        if let failure = context.takeFailure() { Issue.record("\(failure)") }
    }
}

func tensor(_ values: [Double], _ shape: [Int], _ dtype: String = "float64") -> Tensor { Make.fromDoubles(values, shape, dtype, cpu) }
func vector(_ values: [Double], _ dtype: String = "float32") -> Tensor { tensor(values, [values.count], dtype) }

/// A small generator for test data: the same numbers in every run.
struct TestNumbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    mutating func values(_ count: Int, _ range: ClosedRange<Double>) -> [Double] { (0..<count).map { _ in Double.random(in: range, using: &self) } }
}

/// Close within a share of the larger, or a small absolute distance.
func close(_ a: Double, _ b: Double, _ share: Double) -> Bool {
    if a == b || a.isNaN && b.isNaN { return true }
    return abs(a - b) <= share * max(1, abs(a), abs(b))
}

func expectClose(_ a: [Double], _ b: [Double], _ share: Double, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(a.count == b.count, "\(what)", sourceLocation: sourceLocation)
    for (i, (x, y)) in zip(a, b).enumerated() where !close(x, y, share) {
        Issue.record("\(what): element \(i) is \(x), not \(y)", sourceLocation: sourceLocation)
        return
    }
}

/// Shapes that ops trip over.
let shapes: [[Int]] = [[], [1], [5], [0], [2, 3], [3, 1, 2], [2, 0, 3], [1, 1]]

/// Records body and gives its value with the gradient of its weighted sum for every input.
func gradients(_ inputs: [(values: [Double], shape: [Int])], _ body: ([Tensor]) -> Tensor) -> (value: [Double], gradients: [[Double]]) {
    let tensors = inputs.map { tensor($0.values, $0.shape) }
    for x in tensors { Gradients.attach(x, "write") }
    _ = Modes.setRecording(true)
    let y = body(tensors)
    _ = Modes.setRecording(false)
    Gradients.backward([y], [weights(y)], false)
    return (Values.doubles(y), tensors.map { Values.doubles(Gradients.get($0)) })
}

/// Weights that tell the elements apart.
func weights(_ y: Tensor) -> Tensor {
    let shape = Values.shape(y)
    let count = shape.reduce(1, *)
    return tensor((0..<count).map { 1 + 0.25 * Double($0 % 7) }, shape)
}

func weightedSum(_ y: Tensor) -> Double {
    zip(Values.doubles(y), Values.doubles(weights(y))).reduce(0) { $0 + $1.0 * $1.1 }
}

/// Holds the gradients of body, and those of the gradients, against finite differences.
func checkGradients(_ inputs: [(values: [Double], shape: [Int])], secondOrder: Bool = true, _ what: String, _ body: @escaping ([Tensor]) -> Tensor) {
    let found = gradients(inputs, body).gradients
    compare(inputs, found, what) { weightedSum(body($0)) }
    guard secondOrder else { return }
    // The weighted sum of the first gradient is a function again.
    func slope(_ tensors: [Tensor], createGraph: Bool) -> Tensor {
        let recording = Modes.setRecording(true)
        let y = body(tensors)
        let first = Gradients.grad([y], tensors, [weights(y)], true, createGraph)
        var sum = tensor([0], [])
        for g in first { sum = Ops.binary("add", sum, Ops.reduce("sum", Ops.binary("mul", g, weights(g)), [], false)) }
        _ = Modes.setRecording(recording)
        return sum
    }
    let tensors = inputs.map { tensor($0.values, $0.shape) }
    for x in tensors { Gradients.attach(x, "write") }
    _ = Modes.setRecording(true)
    let total = slope(tensors, createGraph: true)
    _ = Modes.setRecording(false)
    guard Gradients.isTracked(total) else { return }
    let second = Gradients.grad([total], tensors, [], false, false).map { Values.doubles($0) }
    compare(inputs, second, "second order of \(what)") { tensors in
        for x in tensors { Gradients.attach(x, "write") }
        return Values.double(slope(tensors, createGraph: false))
    }
}

private func compare(_ inputs: [(values: [Double], shape: [Int])], _ found: [[Double]], _ what: String, _ f: ([Tensor]) -> Double) {
    let step = 1e-5
    for (n, input) in inputs.enumerated() {
        var expected: [Double] = []
        for i in input.values.indices {
            func at(_ shift: Double) -> Double {
                var moved = inputs
                moved[n].values[i] += shift
                return f(moved.map { tensor($0.values, $0.shape) })
            }
            expected.append((at(step) - at(-step)) / (2 * step))
        }
        expectClose(found[n], expected, 2e-5, "gradient of \(what) for input \(n) of shape \(input.shape)")
    }
}
