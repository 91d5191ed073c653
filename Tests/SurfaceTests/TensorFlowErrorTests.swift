import Cells
import Session
import Testing

/// What TensorFlow's readers are told, in its own words, at the line that is wrong.
@Suite("TensorFlow's errors")
struct TensorFlowErrorTests {
    static let cases: [(cell: String, name: String, message: String)] = [
        ("tf.ones(2) + tf.ones(3)", "InvalidArgumentError", "Incompatible shapes: [2] vs. [3] [Op:AddV2]"),
        ("tf.constant([1, 2]) * tf.constant(1.0)", "InvalidArgumentError", "cannot compute Mul as input #1(zero-based) was expected to be a int32 tensor but is a float tensor"),
        ("tf.constant([1, 2]) * 2.5", "TypeError", "Cannot convert 2.5 to EagerTensor of dtype int32"),
        ("tf.constant(true) + 1", "InvalidArgumentError", "Value for attr 'T' of bool is not in the list of allowed values"),
        ("tf.sqrt(4)", "InvalidArgumentError", "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, double"),
        ("tf.ones([2, 3]) • tf.ones([2, 3])", "InvalidArgumentError", "Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3]"),
        ("tf.reshape(tf.ones([2, 3]), [4, -1])", "InvalidArgumentError", "Input to reshape is a tensor with 6 values, but the requested shape requires a multiple of 4"),
        ("tf.concat([tf.ones([2, 3]), tf.ones([3, 3])], axis: 1)", "InvalidArgumentError", "ConcatOp : Dimension 0 in both shapes must be equal: shape[0] = [2,3] vs. shape[1] = [3,3]"),
        ("tf.ones(3)[5]", "InvalidArgumentError", "slice index 5 of dimension 0 out of bounds."),
        ("tf.ones(3)[0, 1]", "InvalidArgumentError", "Index out of range using input dim 1; input has only 1 dims"),
        ("tf.gather(tf.ones(3), [[0, 5]])", "InvalidArgumentError", "indices[0,1] = 5 is not in [0, 3)"),
        ("tf.constant([[1, 2], [3]])", "ValueError", "Can't convert non-rectangular Python sequence to Tensor."),
        ("Float(tf.ones(2))", "TypeError", "only 0-dimensional arrays can be converted to Python scalars"),
        ("if tf.ones(2) > 0 { print(1) }", "ValueError", "The truth value of an array with more than one element is ambiguous"),
        ("let c = tf.ones(2)\nc[0] = 5", "TypeError", "'tensorflow.python.framework.ops.EagerTensor' object does not support item assignment"),
        ("let v = tf.Variable([1.0, 2])\nv.assign([1, 2, 3])", "ValueError", "The variable shape (2,), and the assigned value shape (3,) are incompatible."),
        ("let v = tf.Variable([1.0, 2])\nv.assign_add(1)", "InvalidArgumentError", "Cannot update variable with shape [2] using a Tensor with shape [], shapes must be equal."),
        ("let v = tf.Variable(1.0)\nvar x: tf.Tensor = v\nx += 1", "RuntimeError", "`variable += value` with `tf.Variable`s is not supported."),
        (
            "let v = tf.Variable(1.0)\nlet t = tf.GradientTape()\nlet y = t.record { v * v }\nt.gradient(y, v)\nt.gradient(y, v)", "RuntimeError",
            "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)"
        ),
        ("let c = tf.constant(1.0)\nlet t = tf.GradientTape()\nlet y = t.record { c * c }\nt.gradient(y, c)", "ValueError", "the gradient of source 0 is None"),
        ("tf.linalg.inv(tf.zeros([2, 2]))", "InvalidArgumentError", "Input is not invertible."),
        ("tf.constant([1, 2]) + [1.5, 2]", "InvalidArgumentError", "cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor"),
        ("tf.ones(3) + [1, 2]", "InvalidArgumentError", "Incompatible shapes: [3] vs. [2] [Op:AddV2]"),
        ("tf.ones(3) + [[1], [2, 3]]", "ValueError", "Can't convert non-rectangular Python sequence to Tensor."),
        ("tf.histogram_fixed_width([1.0], [5.0, 0], nbins: 2)", "InvalidArgumentError", "value_range should satisfy value_range[0] < value_range[1], but got '[5, 0]'"),
        ("tf.histogram_fixed_width([1.0, .nan], [0.0, 2])", "InvalidArgumentError", "Histogram values must not contain NaN"),
        ("tf.random.stateless_gamma([4], seed: [1, 2], alpha: [2.5, 1])", "InvalidArgumentError", "Shape passed in must end with broadcasted shape."),
        ("tf.one_hot([0], 1 << 60)", "MemoryError", "too large"),
    ]

    @Test(arguments: cases.indices)
    func words(_ place: Int) throws {
        let expected = Self.cases[place]
        var failure: CellError?
        _ = try ScriptSession().run("import TensorFlow\n" + expected.cell, options: CellOptions(name: "cell")) { output in
            if case .error(let error) = output { failure = error }
        }
        let error = try #require(failure, "\(expected.cell) passes")
        #expect(error.name == expected.name)
        #expect(error.message.contains(expected.message), "\(error.message)")
        #expect(error.line == expected.cell.split(separator: "\n").count + 1)
    }

    /// A cell that fails while a tape records leaves nothing recording behind.
    @Test func aTapeIsLeftByAnError() throws {
        let session = try ScriptSession()
        var results: [String] = []
        var errors = 0
        for cell in [
            "import TensorFlow\nlet v = tf.Variable(3.0)", "tf.GradientTape().record { v * tf.ones([2]) * tf.ones([3]) }",
            "let t = tf.GradientTape()\nlet y = t.record { v * v }\nt.gradient(y, v)",
        ] {
            _ = session.run(cell, options: CellOptions(name: "cell")) { output in
                if case .result(let bundle) = output { results.append(bundle.text) }
                if case .error = output { errors += 1 }
            }
        }
        #expect(errors == 1)
        #expect(results == ["<tf.Tensor: shape=(), dtype=float32, numpy=6.0>"])
    }
}
