import Foundation
import Testing

@testable import Engine

@Suite struct DTypeTests {
    private func text(_ x: Tensor) -> String { Show.array(x, ",", 0, 0) }

    /// Every operation on 16 bits is done in float32 and rounded once: 1 + 2^-9 isn't a bfloat16, and a sum of halves doesn't stop at 2048.
    @Test func halves() {
        session { _ in
            for dtype in ["float16", "bfloat16"] {
                let x = Make.fromDoubles([1, 2.5, -0.1, 1e30], [4], dtype, "cpu(0)")
                #expect(Values.dtype(Ops.binary("add", x, x)) == dtype)
                let bits = dtype == "float16" ? 10.0 : 7.0
                let near = Values.doubles(x)[2]
                #expect(abs(near + 0.1) <= 0.1 * exp2(-bits))
                #expect(Values.doubles(Ops.binary("mul", x, x)).last == .infinity)
                #expect(Values.double(Ops.reduce("sum", Make.full([5000], 1, dtype, "cpu(0)"), [], false)) == (dtype == "float16" ? 5000 : 4992))
            }
            // 2^-25 lies half way between 0 and the smallest number; 65519.99 rounds to the largest.
            let edges = Make.fromDoubles([0x1p-24, 0x1p-25, 0x1.8p-25, 65519, 65520, .nan, 0x1.00200000001p0], [7], "float16", "cpu(0)")
            let values = Values.doubles(edges)
            #expect(values[0] == 0x1p-24 && values[1] == 0 && values[2] == 0x1p-24 && values[3] == 65504 && values[4] == .infinity && values[5].isNaN)
            #expect(values[6] == 0x1.004p0)
        }
    }

    /// Each of the 65536 patterns comes back from the dtype that it is widened to.
    @Test(arguments: ["float16", "bfloat16"]) func widening(_ dtype: String) {
        session { _ in
            var different = 0
            for part in 0..<16 {
                let finite = Values.doubles(Make.arange(Double(part * 4096), Double((part + 1) * 4096), 1, "float64", "cpu(0)")).map { number -> Double in
                    let bits = UInt16(number)
                    return dtype == "bfloat16" ? Double(Float(bitPattern: UInt32(bits) << 16)) : Double(Float(Float16(bitPattern: bits)))
                }
                let read = Values.doubles(Make.fromDoubles(finite, [4096], dtype, "cpu(0)"))
                for (a, b) in zip(finite, read) where a != b && !(a.isNaN && b.isNaN) { different += 1 }
            }
            #expect(different == 0)
        }
    }

    @Test func texts() {
        session { _ in
            #expect(text(Make.fromDoubles([0.1, 0.5, 1.0 / 3, 100, 1e6], [5], "bfloat16", "cpu(0)")) == "[0.100098, 0.5, 0.333984, 100, 999424]")
            #expect(text(Make.fromDoubles([0.1, 0.5, 1.0 / 3, 100, 3e4], [5], "float16", "cpu(0)")) == "[9.998e-02, 5.000e-01, 3.333e-01, 1.000e+02, 3.000e+04]")
            #expect(text(Make.fromDoubles([0.1, 0.5], [2], "float16", "cpu(0)")) == "[0.1, 0.5]")
            #expect(text(Make.fromInts([4_294_967_295, 0], [2], "uint32", "cpu(0)")) == "[4294967295,          0]")
        }
    }

    /// Whole numbers wrap around at their own width.
    @Test func narrowIntegers() {
        session { _ in
            let cases: [(String, Int, Int)] = [("int16", 32767, -32768), ("uint16", 65535, 0), ("uint32", 4_294_967_295, 0), ("int8", 127, -128), ("uint8", 255, 0)]
            for (dtype, most, next) in cases {
                let x = Make.fromInts([most, 6], [2], dtype, "cpu(0)")
                #expect(Values.ints(Ops.scalarInt("add", x, 1, false)) == [next, 7])
                #expect(Values.ints(Indexing.take(x, Make.fromInts([1, 0], [2], "int64", "cpu(0)"), 0, "raise")) == [6, most])
                #expect(Values.bool(Ops.reduce("all", Ops.compare("equal", Shapes.flip(x, []), Make.fromInts([6, most], [2], dtype, "cpu(0)"), true), [], false)))
            }
        }
    }

    @Test func meeting() {
        let torch: [(String, String, String)] = [
            ("bool", "uint8", "uint8"), ("int8", "uint8", "int16"), ("int16", "uint8", "int16"), ("int32", "int64", "int64"), ("int64", "float16", "float16"),
            ("float16", "bfloat16", "float32"), ("bfloat16", "float32", "float32"), ("float32", "float64", "float64"),
        ]
        let jax: [(String, String, String)] = [
            ("int8", "uint16", "int32"), ("uint16", "int16", "int32"), ("uint32", "int32", "int32"), ("uint32", "int8", "int32"), ("uint8", "uint32", "uint32"), ("int32", "bfloat16", "bfloat16"),
        ]
        let numpy: [(String, String, String)] = [("int8", "float16", "float16"), ("int16", "float16", "float32"), ("int32", "float32", "float64"), ("uint32", "int32", "int64")]
        session { _ in
            for (rule, cases) in [("torch", torch), ("jax", jax), ("numpy", numpy)] {
                for (a, b, met) in cases { #expect(Values.promoted(a, b, rule) == met && Values.promoted(b, a, rule) == met, "\(rule): \(a) with \(b)") }
            }
        }
    }

    /// Numbers are weak, and torch's tensors without axes nearly so.
    @Test func weakOperands() {
        session { context in
            context.interpreted = true
            let ints = Make.full([2], 3, "int32", "cpu(0)")
            let scalar = Make.full([], 0.5, "float64", "cpu(0)")
            let floats = Make.full([2], 1, "float32", "cpu(0)")
            #expect(Values.dtype(Ops.binaryPromoted("mul", floats, scalar, "torch")) == "float32")
            #expect(Values.dtype(Ops.binaryPromoted("mul", ints, scalar, "torch")) == "float64")
            #expect(Values.dtype(Ops.binaryPromoted("mul", floats, scalar, "jax")) == "float64")
            #expect(Values.dtype(Ops.scalarPromoted("mul", ints, 1.5, false, "torch")) == "float32")
            #expect(Values.dtype(Ops.scalarPromoted("mul", ints, 1.5, false, "numpy")) == "float64")
            #expect(Values.dtype(Ops.binaryPromoted("div", ints, ints, "tensorflow")) == "float64")
            #expect(Values.dtype(Ops.binaryPromoted("div", ints, ints, "jax")) == "float32")
            _ = Ops.binaryPromoted("add", ints, floats, "tensorflow")
            #expect(context.takeFailure()?.message == "cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:AddV2] name: ")
            _ = Ops.scalarPromoted("mul", ints, 1.5, false, "tensorflow")
            #expect(context.takeFailure()?.message == "Cannot convert 1.5 to EagerTensor of dtype int32")
            _ = Ops.scalarPromoted("add", ints, 1.5, false, "tensorflow")
            #expect(context.takeFailure()?.message == "cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:AddV2] name: ")
            _ = Ops.scalarPromoted("div", ints, 1.5, false, "tensorflow")
            #expect(context.takeFailure()?.message == "`x` and `y` must have the same dtype, got tf.int32 != tf.float32.")
            _ = Ops.scalarIntPromoted("mod", ints, 0, false, "tensorflow")
            #expect(context.takeFailure()?.message.hasSuffix("Integer division by zero [Op:FloorMod] name: ") == true)
            _ = Ops.scalarIntPromoted("pow", ints, -1, false, "tensorflow")
            #expect(context.takeFailure()?.message.contains("Integers to negative integer powers are not allowed") == true)
            _ = Ops.scalarIntPromoted("add", Make.full([2], 1, "bool", "cpu(0)"), 1, false, "tensorflow")
            #expect(context.takeFailure()?.message.hasPrefix("Value for attr 'T' of bool is not in the list of allowed values") == true)
            _ = Indexing.oneHot(ints, 1 << 60, "float32")
            #expect(context.takeFailure()?.name == "MemoryError")
            _ = Ops.binaryPromoted("add", floats, Make.full([3], 1, "float32", "cpu(0)"), "torch")
            #expect(context.takeFailure()?.message == "The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0")
            _ = Ops.binaryPromoted("maximum", floats, Make.full([3], 1, "float32", "cpu(0)"), "jax")
            #expect(context.takeFailure()?.message == "max got incompatible shapes for broadcasting: (2,), (3,).")
        }
    }
}
