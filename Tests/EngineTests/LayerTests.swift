import Foundation
import Testing

@testable import Engine

/// A convolution, and what can be strange about it.
private struct ConvolutionCase: Sendable, CustomStringConvertible {
    var x: [Int]
    var w: [Int]
    var stride = [1]
    var padding = [0]
    var dilation = [1]
    var groups = 1
    var bias = true
    var description: String { "\(x) * \(w), stride \(stride), padding \(padding), dilation \(dilation), groups \(groups)" }
}

private let convolutions = [
    ConvolutionCase(x: [2, 3, 5, 4], w: [4, 3, 3, 2]), ConvolutionCase(x: [1, 1, 4, 4], w: [1, 1, 1, 1]), ConvolutionCase(x: [2, 4, 5, 5], w: [6, 2, 3, 3], padding: [1], groups: 2),
    ConvolutionCase(x: [1, 3, 6, 6], w: [3, 1, 2, 2], stride: [2], groups: 3, bias: false), ConvolutionCase(x: [1, 2, 7, 7], w: [2, 2, 2, 2], stride: [3, 4]),
    ConvolutionCase(x: [2, 2, 7, 6], w: [3, 2, 3, 2], stride: [2, 1], padding: [2, 1], dilation: [2, 3]), ConvolutionCase(x: [0, 2, 4, 4], w: [3, 2, 3, 3], padding: [1]),
    ConvolutionCase(x: [2, 3, 8], w: [4, 3, 3], stride: [2], padding: [1]), ConvolutionCase(x: [3, 8], w: [4, 3, 3], dilation: [2]), ConvolutionCase(x: [2, 6, 5], w: [3, 2, 5]),
    ConvolutionCase(x: [3, 5, 5], w: [2, 3, 4, 5], padding: [1, 2, 0, 1]), ConvolutionCase(x: [1, 20, 4, 4], w: [17, 20, 3, 3], padding: [1]),
    ConvolutionCase(x: [9, 2, 3, 19], w: [9, 2, 2, 6], padding: [1, 5]), ConvolutionCase(x: [1, 1, 2, 40], w: [2, 1, 1, 7], dilation: [1, 3]),
].map { c in
    var c = c
    if c.x == [2, 6, 5] { c.groups = 3; c.x = [2, 6, 6] }
    return c
}

/// The sum that defines a convolution, over images [n, c, h, w].
private func convolved(_ c: ConvolutionCase, _ x: [Double], _ w: [Double], _ b: [Double]) -> [Double] {
    let count = c.w.count - 2
    func two(_ sizes: [Int], _ missing: Int) -> [Int] { count == 2 ? (sizes.count == 1 ? [sizes[0], sizes[0]] : sizes) : [missing, sizes[0]] }
    var xs = c.x
    if xs.count == count + 1 { xs.insert(1, at: 0) }
    if count == 1 { xs.insert(1, at: 2) }
    let ws = count == 1 ? [c.w[0], c.w[1], 1, c.w[2]] : c.w
    let s = two(c.stride, 1)
    let d = two(c.dilation, 1)
    let front = c.padding.count == 2 * count ? Array(c.padding[..<count]) : two(c.padding, 0)
    let behind = c.padding.count == 2 * count ? Array(c.padding[count...]) : two(c.padding, 0)
    let oh = (xs[2] + front[0] + behind[0] - (ws[2] - 1) * d[0] - 1) / s[0] + 1
    let ow = (xs[3] + front[1] + behind[1] - (ws[3] - 1) * d[1] - 1) / s[1] + 1
    var out: [Double] = []
    let per = ws[0] / c.groups
    for n in 0..<xs[0] { for o in 0..<ws[0] { for y in 0..<oh { for z in 0..<ow {
        var sum = c.bias ? b[o] : 0
        for k in 0..<ws[1] { for i in 0..<ws[2] { for j in 0..<ws[3] {
            let at = (y * s[0] - front[0] + i * d[0], z * s[1] - front[1] + j * d[1])
            guard at.0 >= 0, at.1 >= 0, at.0 < xs[2], at.1 < xs[3] else { continue }
            let channel = o / per * ws[1] + k
            sum += x[((n * xs[1] + channel) * xs[2] + at.0) * xs[3] + at.1] * w[((o * ws[1] + k) * ws[2] + i) * ws[3] + j]
        } } }
        out.append(sum)
    } } } }
    return out
}

@Suite struct LayerTests {
    @Test(arguments: convolutions) fileprivate func convolution(_ c: ConvolutionCase) {
        session { _ in
            var numbers = TestNumbers(state: 7)
            let x = numbers.values(c.x.reduce(1, *), -1...1)
            let w = numbers.values(c.w.reduce(1, *), -1...1)
            let b = numbers.values(c.w[0], -1...1)
            func call(_ t: [Tensor]) -> Tensor { Layers.convolution(t[0], t[1], c.bias ? [t[2]] : [], c.stride, c.padding, c.dilation, c.groups) }
            let expected = convolved(c, x, w, b)
            expectClose(Values.doubles(call([tensor(x, c.x), tensor(w, c.w), tensor(b, [c.w[0]])])), expected, 1e-12, "\(c)")
            let single = call([tensor(x, c.x, "float32"), tensor(w, c.w, "float32"), tensor(b, [c.w[0]], "float32")])
            expectClose(Values.doubles(single), expected, 3e-6, "\(c) in float32")
            var inputs = [(x, c.x), (w, c.w)]
            if c.bias { inputs.append((b, [c.w[0]])) }
            if w.count < 500 { checkGradients(inputs, "\(c)") { call($0) } }
            // The gradients in float32 go another way: hold them against those in float64.
            let double = first(inputs, "float64", call)
            for (a, b) in zip(first(inputs, "float32", call), double) { expectClose(a, b, 1e-5, "gradient of \(c) in float32") }
        }
    }

    @Test(arguments: [([2, 3, 3, 4], [3, 2, 3, 2], [2], [1], [1], [1], 1), ([1, 4, 3, 3], [4, 3, 2, 2], [3], [0], [2], [1], 2), ([2, 3, 5], [3, 2, 3], [2], [1], [0], [2], 1), ([1, 2, 2, 2], [2, 1, 3, 3], [1], [1], [1], [2], 1)])
    func transposedConvolution(_ x: [Int], _ w: [Int], _ stride: [Int], _ padding: [Int], _ extra: [Int], _ dilation: [Int], _ groups: Int) {
        session { _ in
            var numbers = TestNumbers(state: 9)
            let inputs = [(numbers.values(x.reduce(1, *), -1...1), x), (numbers.values(w.reduce(1, *), -1...1), w)]
            func call(_ t: [Tensor]) -> Tensor { Layers.transposedConvolution(t[0], t[1], [], stride, padding, extra, dilation, groups) }
            let y = call(inputs.map { tensor($0.0, $0.1) })
            // It is the transpose: the product with any image is that of the input with the image's convolution.
            let size = Values.shape(y)
            let image = numbers.values(size.reduce(1, *), -1...1)
            let other = Layers.convolution(tensor(image, size), tensor(inputs[1].0, w), [], stride, padding, dilation, groups)
            guard Values.shape(other) == x else { return checkGradients(inputs, "transposed convolution of \(x)") { call($0) } }
            let left = zip(Values.doubles(y), image).reduce(0) { $0 + $1.0 * $1.1 }
            let right = zip(Values.doubles(other), inputs[0].0).reduce(0) { $0 + $1.0 * $1.1 }
            expectClose([left], [right], 1e-12, "transpose")
            checkGradients(inputs, "transposed convolution of \(x)") { call($0) }
            for (a, b) in zip(first(inputs, "float32", call), first(inputs, "float64", call)) { expectClose(a, b, 1e-5, "float32") }
        }
    }

    private func first(_ inputs: [([Double], [Int])], _ dtype: String, _ body: ([Tensor]) -> Tensor) -> [[Double]] {
        let tensors = inputs.map { tensor($0.0, $0.1, dtype) }
        for x in tensors { Gradients.attach(x, "write") }
        _ = Modes.setRecording(true)
        let y = body(tensors)
        _ = Modes.setRecording(false)
        Gradients.backward([y], [Ops.cast(weights(y), dtype)], false)
        return tensors.map { Values.doubles(Gradients.get($0)) } + [Values.doubles(y)]
    }

    @Test func convolutionsThatCannotBe() {
        session { context in
            func message(_ x: [Int], _ w: [Int], stride: [Int] = [1], padding: [Int] = [0], groups: Int = 1, bias: [Int] = []) -> String {
                func zeros(_ s: [Int]) -> Tensor { Make.full(s, 0, "float32", cpu) }
                _ = Layers.convolution(zeros(x), zeros(w), bias.isEmpty ? [] : [zeros(bias)], stride, padding, [1], groups)
                return context.takeFailure()?.message ?? "no error"
            }
            #expect(message([1, 2, 5, 5], [4, 3, 3, 3]) == "Given groups=1, weight of size [4, 3, 3, 3], expected input[1, 2, 5, 5] to have 3 channels, but got 2 channels instead")
            #expect(
                message([1, 3, 2, 2], [4, 3, 3, 3])
                    == "Calculated padded input size per channel: (2 x 2). Kernel size: (3 x 3). Kernel size can't be greater than actual input size")
            #expect(message([5, 5], [4, 3, 3, 3]) == "Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: [5, 5]")
            #expect(message([1, 3, 5, 5], [4, 3, 3, 3], stride: [0]) == "non-positive stride is not supported")
            #expect(message([1, 3, 5, 5], [4, 3, 3, 3], padding: [-1]) == "negative padding is not supported")
            #expect(
                message([1, 3, 5, 5], [4, 3, 3, 3], bias: [3])
                    == "Given weight of size [4, 3, 3, 3], expected bias to be 1-dimensional with 4 elements, but got bias of size [3] instead")
        }
    }

    /// kernel, stride, padding, dilation, ceil
    private static let windows: [([Int], [Int], [Int], [Int], Bool)] = [
        ([2], [], [0], [1], false), ([3], [1], [1], [1], false), ([3, 2], [2, 3], [1, 0], [1], true), ([2], [4], [0], [1], false), ([2], [1], [0], [2], false), ([2], [2], [1], [1], true),
    ]

    @Test(arguments: windows) func pooling(_ kernel: [Int], _ stride: [Int], _ padding: [Int], _ dilation: [Int], _ ceil: Bool) {
        session { _ in
            var numbers = TestNumbers(state: 3)
            for shape in [[2, 2, 6, 7], [1, 5, 5], [0, 2, 4, 4], [1, 2, 4, 8]] {
                let x = numbers.values(shape.reduce(1, *), -1...1)
                checkGradients([(x, shape)], "max_pool \(kernel) \(stride) \(padding) of \(shape)") { Layers.maxPool($0[0], 2, kernel, stride, padding, dilation, ceil) }
                for counted in [false, true] {
                    checkGradients([(x, shape)], "avg_pool \(kernel) \(stride) \(padding) of \(shape)") { Layers.avgPool($0[0], 2, kernel, stride, padding, ceil, counted, 0) }
                }
                for dtype in ["float32", "float64"] {
                    let t = tensor(x, shape, dtype)
                    let (most, mean) = pooled(Values.doubles(t), shape, kernel, stride.isEmpty ? kernel : stride, padding, dilation, ceil)
                    expectClose(Values.doubles(Layers.maxPool(t, 2, kernel, stride, padding, dilation, ceil)), most, 1e-12, "max_pool")
                    if dilation == [1] { expectClose(Values.doubles(Layers.avgPool(t, 2, kernel, stride, padding, ceil, false, 0)), mean, 1e-6, "avg_pool") }
                }
            }
        }
    }

    /// The definitions: the largest of, and the mean over, what of each window lies within the image.
    private func pooled(_ x: [Double], _ shape: [Int], _ kernel: [Int], _ stride: [Int], _ padding: [Int], _ dilation: [Int], _ ceil: Bool) -> ([Double], [Double]) {
        func two(_ v: [Int]) -> [Int] { v.count == 1 ? [v[0], v[0]] : v }
        let (k, s, p, d) = (two(kernel), two(stride), two(padding), two(dilation))
        let size = Array(shape.suffix(2))
        let counts = (0..<2).map { a -> Int in
            let room = Double(size[a] + 2 * p[a] - d[a] * (k[a] - 1) - 1) / Double(s[a])
            var count = Int(ceil ? room.rounded(.up) : room.rounded(.down)) + 1
            if ceil && (count - 1) * s[a] >= size[a] + p[a] { count -= 1 }
            return count
        }
        var most: [Double] = []
        var mean: [Double] = []
        let plane = size[0] * size[1]
        for at in 0..<(plane == 0 ? 0 : x.count / plane) {
            for y in 0..<counts[0] { for z in 0..<counts[1] {
                var inside: [Double] = []
                for i in 0..<k[0] { for j in 0..<k[1] {
                    let place = (y * s[0] - p[0] + i * d[0], z * s[1] - p[1] + j * d[1])
                    if place.0 >= 0, place.1 >= 0, place.0 < size[0], place.1 < size[1] { inside.append(x[at * plane + place.0 * size[1] + place.1]) }
                } }
                most.append(inside.max() ?? -.infinity)
                mean.append(inside.reduce(0, +) / Double(inside.count))
            } }
        }
        return (most, mean)
    }

    @Test(arguments: [[1], [2, 3], [5], [-1, 2], [7]]) func adaptivePooling(_ size: [Int]) {
        session { _ in
            var numbers = TestNumbers(state: 4)
            let shape = [2, 1, 5, 7]
            let x = numbers.values(70, -1...1)
            checkGradients([(x, shape)], "adaptive \(size)") { Layers.adaptiveAvgPool($0[0], 2, size) }
            if size == [1] {
                let means = (0..<2).map { n in x[n * 35..<(n + 1) * 35].reduce(0, +) / 35 }
                expectClose(Values.doubles(Layers.adaptiveAvgPool(tensor(x, shape), 2, size)), means, 1e-12, "global mean")
            }
        }
    }

    /// Windows that reach far beyond the image make no frame that couldn't be held.
    @Test func tapsFarApart() {
        session { _ in
            let far = 1 << 30
            let y = Layers.convolution(Make.full([1, 1, 3, 1], 2, "float32", cpu), Make.full([1, 1, 2, 1], 1, "float32", cpu), [], [1 << 20], [far / 2, 0], [far, 1], 1)
            #expect(Values.doubles(y).allSatisfy { $0 >= 0 && $0 <= 4 })
        }
    }

    @Test func infinitiesStayWhereTheyAre() {
        session { _ in
            // The last column meets only the last tap: the other taps' gradients are finite.
            let x = tensor([1, 2, 3, .infinity], [1, 1, 1, 4], "float32")
            let w = tensor([1, 1], [1, 1, 1, 2], "float32")
            Gradients.attach(w, "write")
            _ = Modes.setRecording(true)
            let y = Layers.convolution(x, w, [], [1], [0], [1], 1)
            _ = Modes.setRecording(false)
            Gradients.backward([y], [], false)
            #expect(Values.doubles(Gradients.get(w)) == [6, .infinity])
        }
    }

    @Test func nanIsTheLargestAndTheFirstOfEqualsHasTheGradient() {
        session { _ in
            let x = tensor([1, .nan, 3, 3, 3, 3, 3, 3], [1, 2, 2, 2], "float32")
            #expect(Values.doubles(Layers.maxPool(x, 2, [2], [], [0], [1], false))[0].isNaN)
            let (_, gradient) = gradients([([1, 3, 3, 2], [1, 1, 2, 2])]) { Layers.maxPool($0[0], 2, [2], [], [0], [1], false) }
            #expect(gradient[0] == [0, 1, 0, 0])
        }
    }

    @Test(arguments: [([3, 4], 1), ([3, 4], 0), ([2, 3, 2], 1), ([5], 0), ([], 0), ([2, 0], 1), ([1, 70], -1), ([2, 3, 65], 1)]) func softmax(_ shape: [Int], _ axis: Int) {
        session { _ in
            var numbers = TestNumbers(state: 5)
            let x = numbers.values(shape.reduce(1, *), -3...3)
            for logarithm in [false, true] {
                if x.count < 100 { checkGradients([(x, shape)], "softmax of \(shape)") { Layers.softmax($0[0], axis, logarithm) } }
                let sums = Ops.reduce("sum", logarithm ? Ops.unary("exp", Layers.softmax(tensor(x, shape), axis, true)) : Layers.softmax(tensor(x, shape), axis, false), shape.isEmpty ? [] : [axis], false)
                expectClose(Values.doubles(sums), Values.doubles(sums).map { _ in x.isEmpty ? 0 : 1 }, 1e-12, "sums to one")
                let double = Values.doubles(Layers.softmax(tensor(x.map { Double(Float($0)) }, shape), axis, logarithm))
                expectClose(Values.doubles(Layers.softmax(tensor(x, shape, "float32"), axis, logarithm)), double, 3e-7, "softmax of \(shape) in float32")
            }
        }
    }

    @Test func softmaxOfExtremes() {
        session { _ in
            for dtype in ["float32", "float64"] {
                #expect(Values.doubles(Layers.softmax(vector([1000, 0, -.infinity], dtype), 0, false)) == [1, 0, 0])
                #expect(Values.doubles(Layers.softmax(vector([0, .nan], dtype), 0, false)).allSatisfy { $0.isNaN })
                #expect(Values.doubles(Layers.softmax(vector([-.infinity, -.infinity], dtype), 0, false)).allSatisfy { $0.isNaN })
                #expect(Values.doubles(Layers.softmax(vector([-2000, 0], dtype), 0, true)) == [-2000, 0])
            }
            // The tail, down to the smallest numbers.
            let x = (0...400).map { -Double($0) / 4 }
            let values = Values.doubles(Layers.softmax(vector([0] + x), 0, false))
            let sum = 1 + x.reduce(0) { $0 + exp($1) }
            for (value, exponent) in zip(values.dropFirst(), x) {
                let expected = exp(exponent) / sum
                #expect(abs(value - expected) <= max(2.5e-7 * expected, 1.5e-45), "softmax at \(exponent)")
            }
        }
    }

    @Test(arguments: [[4, 3], [2, 3, 4, 2], [70, 66], [3, 2, 17], [1, 2, 5]]) func batchNorm(_ shape: [Int]) {
        session { _ in
            var numbers = TestNumbers(state: 6)
            let c = shape[1]
            let x = numbers.values(shape.reduce(1, *), -1...3)
            let gamma = numbers.values(c, 0.5...2)
            let beta = numbers.values(c, -1...1)
            func call(_ t: [Tensor]) -> Tensor { Layers.batchNorm(t[0], Layers.moments(t[0]), [t[1]], [t[2]], 1e-5) }
            let y = call([tensor(x, shape), tensor(gamma, [c]), tensor(beta, [c])])
            let plain = Values.doubles(Layers.moments(y))
            expectClose(Array(plain[..<c]), beta, 1e-9, "means")
            if shape[0] > 1 { expectClose(plain[c...].map { $0.squareRoot() }, gamma, 1e-4, "deviations") }
            let single = call([tensor(x, shape, "float32"), tensor(gamma, [c], "float32"), tensor(beta, [c], "float32")])
            expectClose(Values.doubles(single), Values.doubles(y), 2e-5, "float32")
            guard x.count < 500 else { return }
            checkGradients([(x, shape), (gamma, [c]), (beta, [c])], "batch_norm of \(shape)", call)
            checkGradients([(x, shape), (beta, [c])], "batch_norm without scale") { Layers.batchNorm($0[0], Layers.moments($0[0]), [], [$0[1]], 1e-5) }
        }
    }

    @Test(arguments: [([4, 3], [3]), ([2, 3, 4], [3, 4]), ([2, 2, 18], [18]), ([5], [5])]) func layerNorm(_ shape: [Int], _ sizes: [Int]) {
        session { _ in
            var numbers = TestNumbers(state: 8)
            let x = numbers.values(shape.reduce(1, *), -1...3)
            let gamma = numbers.values(sizes.reduce(1, *), 0.5...2)
            let beta = numbers.values(gamma.count, -1...1)
            checkGradients([(x, shape), (gamma, sizes), (beta, sizes)], "layer_norm of \(shape)") { Layers.layerNorm($0[0], sizes, [$0[1]], [$0[2]], 1e-5) }
            checkGradients([(x, shape)], "plain layer_norm of \(shape)") { Layers.layerNorm($0[0], sizes, [], [], 1e-5) }
            let n = gamma.count
            let y = Values.doubles(Layers.layerNorm(tensor(x, shape), sizes, [], [], 0))
            for row in 0..<x.count / n {
                let part = y[row * n..<(row + 1) * n]
                expectClose([part.reduce(0, +), part.reduce(0) { $0 + $1 * $1 }], [0, Double(n)], 1e-9, "a normalised row")
            }
        }
    }
}
