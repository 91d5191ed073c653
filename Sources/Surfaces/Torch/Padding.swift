import Engine

// Padding: of the last axis first, the length before and the length behind.

extension nn.functional {
    /// mode: "constant" (with value), "reflect", "replicate" or "circular". Negative lengths cut off.
    public static func pad(_ input: Tensor, _ pad: any Dims, _ mode: String = "constant", _ value: (any Operand)? = nil) -> Tensor {
        let lengths = pad._sizes
        let axes = lengths.count / 2
        if lengths.count % 2 != 0 { Modes.fail("RuntimeError", "Padding length must be divisible by 2") }
        if axes > input.ndim {
            Modes.fail(
                "RuntimeError",
                "Padding length should be less than or equal to two times the input dimension but got padding length " + lengths.count.description + " and input of dimension "
                    + input.ndim.description)
        }
        if mode == "constant" {
            var result = input
            for place in 0..<axes { result = filled(result, input.ndim - 1 - place, lengths[2 * place], lengths[2 * place + 1], value ?? 0, input) }
            return Tensor(axes == 0 ? Ops.copy(input.core) : result.core, "ConstantPadNd")
        }
        if mode != "reflect" && mode != "replicate" && mode != "circular" { Modes.fail("NotImplementedError", "Unrecognised padding mode " + mode) }
        if axes > 3 || input.ndim != axes + 1 && input.ndim != axes + 2 {
            Modes.fail(
                "NotImplementedError",
                "Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now")
        }
        var result = input
        for place in 0..<axes { result = taken(result, input.ndim - 1 - place, lengths[2 * place], lengths[2 * place + 1], mode, input) }
        let name = mode == "reflect" ? "ReflectionPad" : "ReplicationPad"
        return Tensor(result.core, mode == "circular" ? "CopySlices" : name + axes.description + "D")
    }
    public static func pad(_ input: Tensor, _ pad: any Dims, mode: String, value: (any Operand)? = nil) -> Tensor { nn.functional.pad(input, pad, mode, value) }
    public static func pad(_ input: Tensor, _ pad: any Dims, value: any Operand) -> Tensor { nn.functional.pad(input, pad, "constant", value) }
    public static func pad(_ input: Tensor, pad: any Dims, mode: String = "constant", value: (any Operand)? = nil) -> Tensor { nn.functional.pad(input, pad, mode, value) }

    private static func cut(_ x: Tensor, _ axis: Int, _ before: Int, _ behind: Int, _ input: Tensor) -> Tensor {
        let length = x.size(axis)
        let first = before < 0 ? 0 - before : 0
        let last = behind < 0 ? 0 - behind : 0
        if length + before + behind < 0 || first + last > length {
            Modes.fail(
                "RuntimeError",
                "The input size " + length.description + ", plus negative padding " + before.description + " and " + behind.description
                    + " resulted in a negative output size, which is invalid. Check dimension " + axis.description + " of your input.")
        }
        return first + last == 0 ? x : x.narrow(axis, first, length - first - last)
    }
    private static func filled(_ x: Tensor, _ axis: Int, _ before: Int, _ behind: Int, _ value: any Operand, _ input: Tensor) -> Tensor {
        let middle = cut(x, axis, before, behind, input)
        var parts: [Tensor] = []
        for (place, length) in [before, 0, behind].enumerated() {
            if place == 1 { parts.append(middle) }
            if length > 0 {
                var sizes = Values.shape(middle.core)
                sizes[axis] = length
                parts.append(torch.zeros(sizes, dtype: x.dtype).fill_(value))
            }
        }
        return parts.count == 1 ? middle : torch.cat(parts, axis)
    }
    /// The elements at the places that the mode puts there.
    private static func taken(_ x: Tensor, _ axis: Int, _ before: Int, _ behind: Int, _ mode: String, _ input: Tensor) -> Tensor {
        let length = x.size(axis)
        let most = before > behind ? before : behind
        if mode == "reflect" && most >= length {
            Modes.fail(
                "RuntimeError",
                "Argument #4: Padding size should be less than the corresponding input dimension, but got: padding (" + before.description + ", " + behind.description
                    + ") at dimension " + axis.description + " of input " + Values.shape(input.core).description)
        }
        if mode == "circular" && most > length { Modes.fail("RuntimeError", "Padding value causes wrapping around more than once.") }
        if length == 0 || length + before + behind < 0 { return cut(x, axis, before, behind, input) }
        var places: [Int] = []
        for place in 0..<(length + before + behind) {
            var from = place - before
            if mode == "replicate" { from = from < 0 ? 0 : from >= length ? length - 1 : from }
            if mode == "reflect" { from = from < 0 ? 0 - from : from >= length ? 2 * length - 2 - from : from }
            if mode == "circular" { from = (from % length + length) % length }
            places.append(from)
        }
        return Tensor(Indexing.take(x.core, Make.fromInts(places, [places.count], "int64", "cpu(0)"), axis, "raise"))
    }
}

extension nn {
    /// Pads the last axes: one length for all sides, or the lengths before and behind, the last axis first.
    public class PaddingLayer: Module {
        let lengths: [Int]
        let mode: String
        let value: Double
        init(_ padding: any Dims, _ axes: Int, _ mode: String, _ value: Double) {
            let own = padding._sizes
            lengths = own.count == 1 ? Array(repeating: own[0], count: 2 * axes) : own
            self.mode = mode
            self.value = value
            super.init()
        }
        public override func forward(_ x: Tensor) -> Tensor { functional.pad(x, Size(lengths), mode, value) }
        public override func extra_repr() -> String { pythonTuple(lengths) }
    }
    public class ConstantPad1d: PaddingLayer {
        public init(_ padding: any Dims, _ value: Double) { super.init(padding, 1, "constant", value) }
        public override func extra_repr() -> String { "padding=" + pythonTuple(lengths) + ", value=" + value.python }
    }
    public class ConstantPad2d: PaddingLayer {
        public init(_ padding: any Dims, _ value: Double) { super.init(padding, 2, "constant", value) }
        public override func extra_repr() -> String { "padding=" + pythonTuple(lengths) + ", value=" + value.python }
    }
    public class ZeroPad1d: PaddingLayer {
        public init(_ padding: any Dims) { super.init(padding, 1, "constant", 0.0) }
    }
    public class ZeroPad2d: PaddingLayer {
        public init(_ padding: any Dims) { super.init(padding, 2, "constant", 0.0) }
    }
    public class ReflectionPad1d: PaddingLayer {
        public init(_ padding: any Dims) { super.init(padding, 1, "reflect", 0.0) }
    }
    public class ReflectionPad2d: PaddingLayer {
        public init(_ padding: any Dims) { super.init(padding, 2, "reflect", 0.0) }
    }
    public class ReplicationPad1d: PaddingLayer {
        public init(_ padding: any Dims) { super.init(padding, 1, "replicate", 0.0) }
    }
    public class ReplicationPad2d: PaddingLayer {
        public init(_ padding: any Dims) { super.init(padding, 2, "replicate", 0.0) }
    }
    public class CircularPad2d: PaddingLayer {
        public init(_ padding: any Dims) { super.init(padding, 2, "circular", 0.0) }
    }
}
