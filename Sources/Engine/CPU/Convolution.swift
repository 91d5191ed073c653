import CDnnl
import CKernels

/// What a convolution is called with: images [n, c, h, w], weights [o, c / groups, kh, kw], results [n, o, oh, ow]. Sizes are read the same way by the gradients.
struct ConvolutionShape: Hashable {
    var batch: Int
    var channels: Int
    var outputs: Int
    var groups: Int
    var size: (h: Int, w: Int)
    var kernel: (h: Int, w: Int)
    var result: (h: Int, w: Int)
    var stride: (h: Int, w: Int)
    /// In front; behind it is what the result's size says.
    var padding: (h: Int, w: Int)
    var dilation: (h: Int, w: Int)

    private var all: [Int] {
        [batch, channels, outputs, groups, size.h, size.w, kernel.h, kernel.w, result.h, result.w, stride.h, stride.w, padding.h, padding.w, dilation.h, dilation.w]
    }

    static func == (a: ConvolutionShape, b: ConvolutionShape) -> Bool { a.all == b.all }
    func hash(into hasher: inout Hasher) { hasher.combine(all) }

    /// No size is 0.
    var isFilled: Bool { all[..<10].allSatisfy { $0 > 0 } }

    var window: ck_window {
        ck_window(
            h: size.h, w: size.w, kh: kernel.h, kw: kernel.w, sh: stride.h, sw: stride.w, ph: padding.h, pw: padding.w, dh: dilation.h, dw: dilation.w,
            oh: result.h, ow: result.w)
    }
}

/// The three products of a convolution: of images and weights, of weights and cotangents (the images' gradient), of images and cotangents (the weights').
enum ConvolutionPass: Hashable { case forward, data, weights }

/// Convolutions of a context, three ways.
///
/// With a stride of 1 and few channels to work out a kernel of our own takes the images as they lie: oneDNN's vectors run over channels, and with six of them most lanes
/// are lost (on LeNet's first layer it is two to four times slower). Other convolutions of float32 go to oneDNN, whose compiled primitives are kept by shape, with channels last: its plain
/// row order falls to a product of columns, slower than the change of order. What is left (float64, and what oneDNN refuses) goes by columns and matrix products.
final class Convolution {
    private struct Key: Hashable {
        let pass: ConvolutionPass
        let shape: ConvolutionShape
        let bias: Bool
    }

    /// From so many channels on oneDNN's vectors are full.
    private static let few = 16
    private static let mostScratch = 32 << 20
    /// A program that meets ever new shapes must not keep them all.
    private static let mostKept = 256
    private var kept: [Key: DnnlConvolution?] = [:]
    private lazy var engine = DnnlEngine()

    /// a and b are the pass's two factors in the order above.
    func run(
        _ pass: ConvolutionPass, _ shape: ConvolutionShape, _ dtype: DType, _ a: UnsafeMutableRawPointer, _ b: UnsafeMutableRawPointer, bias: UnsafeMutableRawPointer?,
        _ out: UnsafeMutableRawPointer, _ allocator: Allocator
    ) throws {
        // So many images at a time that an interrupt needn't wait long.
        let work = max(1, shape.outputs * (shape.channels / shape.groups) * shape.kernel.h * shape.kernel.w * shape.result.h * shape.result.w)
        let images = max(1, Gemm.breath / work)
        guard images < shape.batch else { return try runAtOnce(pass, shape, dtype, a, b, bias: bias, out, allocator) }
        let image = shape.channels * shape.size.h * shape.size.w * dtype.size
        let result = shape.outputs * shape.result.h * shape.result.w * dtype.size
        let weights = shape.outputs * (shape.channels / shape.groups) * shape.kernel.h * shape.kernel.w
        let sum = pass == .weights ? try allocator.take(weights * dtype.size) : nil
        for first in stride(from: 0, to: shape.batch, by: images) {
            try Context.current.checkInterrupt()
            var part = shape
            part.batch = min(images, shape.batch - first)
            switch pass {
            case .forward: try runAtOnce(pass, part, dtype, a + first * image, b, bias: bias, out + first * result, allocator)
            case .data: try runAtOnce(pass, part, dtype, a + first * result, b, bias: bias, out + first * image, allocator)
            case .weights:
                guard let sum else { continue }
                try runAtOnce(pass, part, dtype, a + first * image, b + first * result, bias: bias, first == 0 ? out : sum.pointer, allocator)
                if first > 0 { add(sum.pointer, to: out, weights, dtype) }
            }
        }
        withExtendedLifetime(sum) {}
    }

    private func add(_ x: UnsafeMutableRawPointer, to out: UnsafeMutableRawPointer, _ count: Int, _ dtype: DType) {
        var shape = Shape.flat(count).c
        var one = Shape.flat(1).c
        var other = one
        ck_binary(Int32(CK_ADD), dtype.rawValue, &shape, &one, &other, out, x, out)
    }

    private func runAtOnce(
        _ pass: ConvolutionPass, _ shape: ConvolutionShape, _ dtype: DType, _ a: UnsafeMutableRawPointer, _ b: UnsafeMutableRawPointer, bias: UnsafeMutableRawPointer?,
        _ out: UnsafeMutableRawPointer, _ allocator: Allocator
    ) throws {
        if try few(pass, shape, dtype, a, b, bias, out, allocator) { return }
        if dtype == .float32, shape.isFilled, let engine {
            let key = Key(pass: pass, shape: shape, bias: bias != nil)
            let primitive: DnnlConvolution?
            if let known = kept[key] {
                primitive = known
            } else {
                if kept.count >= Convolution.mostKept { kept.removeAll() }
                primitive = DnnlConvolution(engine, pass, shape, bias: bias != nil)
                kept[key] = .some(primitive)
            }
            if let primitive {
                try primitive.run(a, b, bias, out, allocator)
                return
            }
        }
        try columns(pass, shape, dtype, a, b, out, allocator)
        if let bias { ck_add_channels(dtype.rawValue, shape.batch, shape.outputs, shape.result.h * shape.result.w, bias, out) }
    }

    /// By the kernel for few channels, where it serves.
    private func few(
        _ pass: ConvolutionPass, _ shape: ConvolutionShape, _ dtype: DType, _ a: UnsafeMutableRawPointer, _ b: UnsafeMutableRawPointer, _ bias: UnsafeMutableRawPointer?,
        _ out: UnsafeMutableRawPointer, _ allocator: Allocator
    ) throws -> Bool {
        guard shape.stride.h == 1, shape.stride.w == 1, shape.groups == 1, shape.isFilled else { return false }
        guard dtype == .float64 || (pass == .data ? shape.channels : shape.outputs) < Convolution.few else { return false }
        var window = shape.window
        var (inputs, outputs) = (shape.channels, shape.outputs)
        if pass == .data {
            // The transpose is a convolution of the results, padded so that the images come out.
            (inputs, outputs) = (outputs, inputs)
            (window.h, window.w, window.oh, window.ow) = (window.oh, window.ow, window.h, window.w)
            window.ph = (window.kh - 1) * window.dh - window.ph
            window.pw = (window.kw - 1) * window.dw - window.pw
            guard window.ph >= 0 && window.pw >= 0 else { return false }
        }
        // Far apart taps make frames whose size doesn't fit an Int.
        let frame = [inputs, outputs, window.oh + (window.kh - 1) * window.dh, window.ow + (window.kw - 1) * window.dw]
        guard frame.allSatisfy({ $0 < 1 << 18 }) else { return false }
        let type = dtype.rawValue
        let bytes = ck_convolve_scratch(&window, shape.batch, inputs, outputs, pass == .weights, type)
        guard bytes < Convolution.mostScratch else { return false }
        let scratch = try allocator.take(bytes)
        if pass == .weights {
            ck_convolve_weights(type, shape.batch, inputs, outputs, &window, a, b, scratch.pointer, out)
        } else {
            ck_convolve(pass == .data, type, shape.batch, inputs, outputs, &window, a, b, bias, scratch.pointer, out)
        }
        withExtendedLifetime(scratch) {}
        return true
    }

    /// By columns: for each image and group one matrix product.
    private func columns(
        _ pass: ConvolutionPass, _ shape: ConvolutionShape, _ dtype: DType, _ a: UnsafeMutableRawPointer, _ b: UnsafeMutableRawPointer, _ out: UnsafeMutableRawPointer,
        _ allocator: Allocator
    ) throws {
        var window = shape.window
        let type = dtype.rawValue
        let size = dtype.size
        let channels = shape.channels / shape.groups
        let outputs = shape.outputs / shape.groups
        let k = channels * shape.kernel.h * shape.kernel.w
        let p = shape.result.h * shape.result.w
        let image = channels * shape.size.h * shape.size.w * size
        let result = outputs * p * size
        let weights = outputs * k * size
        let columns = try allocator.take(k * p * size)
        let product = pass == .weights ? try allocator.take(weights) : nil
        if pass == .weights { out.initializeMemory(as: UInt8.self, repeating: 0, count: weights * shape.groups) }
        for n in 0..<shape.batch {
            for group in 0..<shape.groups {
                let at = n * shape.groups + group
                switch pass {
                case .forward:
                    ck_columns(type, channels, &window, a + at * image, columns.pointer)
                    ck_gemm(type, false, false, outputs, p, k, b + group * weights, columns.pointer, out + at * result)
                case .data:
                    ck_gemm(type, true, false, k, p, outputs, b + group * weights, a + at * result, columns.pointer)
                    ck_images(type, channels, &window, columns.pointer, out + at * image)
                case .weights:
                    guard let product else { continue }
                    ck_columns(type, channels, &window, a + at * image, columns.pointer)
                    ck_gemm(type, false, true, outputs, k, p, b + at * result, columns.pointer, product.pointer)
                    add(product.pointer, to: out + group * weights, outputs * k, dtype)
                }
            }
        }
    }
}
