import Cells
import Session
import Testing

/// Shapes that don't fit, in the words of the framework whose tab a reader has open.
@Suite("Shapes that don't fit")
struct ShapeErrorTests {
    static let cases: [(cell: String, name: String, message: String)] = [
        ("import MXNet\nnp.dot(np.ones([2, 3]), np.ones(4))", "MXNetError", "Shape inconsistent, Provided = [2,3], inferred shape=[-1,4]"),
        ("import MXNet\nnp.matmul(np.ones(3), np.ones([2, 3]))", "MXNetError", "Shape inconsistent, Provided = [2,3], inferred shape=[3,-1]"),
        ("import MXNet\nnp.tensordot(np.ones([2, 3]), np.ones([4, 5]), axes: 1)", "MXNetError", "Shape inconsistent, Provided = [2,3], inferred shape=[2,4]"),
        ("import MXNet\nnp.arange(6).reshape(4, -1)", "MXNetError", "Check failed: src.Size() % known_dim_size_prod == 0 (2 vs. 0) : Cannot reshape array of size 6 into shape [4,-1]"),
        ("import MXNet\nnd.arange(20).reshape([3, 6])", "ValueError", "Cannot reshape array of size 20 into shape (3, 6)"),
        (
            "import MXNet\nnd.concat(nd.ones([2, 3]), nd.ones([3, 4]), dim: 1)", "MXNetError",
            "Check failed: shape_assign(&(*in_shape)[i], dshape): Incompatible input shape: expected [2,-1], got [3,4]"
        ),
        ("import MXNet\nnp.ones([2, 3]).sum(axis: -3)", "MXNetError", "Check failed: axes[0] >= 0 (-1 vs. 0) : Reduction axis [-3] Exceeds input dimensions [2,3]"),
        ("import MXNet\nnd.ones([2, 3]).argmax(axis: 4)", "MXNetError", "axis 4 exceeds the input dimension of 2"),
        ("import MXNet\nnp.ones([2, 3]).transpose(0, 2)", "MXNetError", "axes[1]=2 exceeds the range [0, 2)"),
        ("import MXNet\nnd.batch_dot(nd.ones([2, 3, 4]), nd.ones([2, 3, 4]))", "MXNetError", "batch_dot shape error (shape mismatch): [2,3,4] X [2,3,4] trans_a=0 trans_b=0"),
        ("import MXNet\nnp.ones([2, 3])[0, 9]", "IndexError", "index 9 is out of bounds for axis 0 with size 3"),
        ("import MXNet\nnp.ones([2, 3])[0..., 9]", "IndexError", "index 9 is out of bounds for axis 1 with size 3"),
        ("import MXNet\nnp.linalg.inv(np.ones([2, 3]))", "MXNetError", "Check failed: in[ndim-2] == in[ndim-1] (2 vs. 3) : Input A's last two dimension must be equal"),
        (
            "import MXNet\nnp.einsum(\"ij,jk->ik\", np.ones([2, 3]), np.ones([2, 3]))", "MXNetError",
            "Size of label 'j' for operand  1 (3) does not match previous terms (2)."
        ),
        (
            "import MXNet\nnp.array([[[1], [2, 3]]])", "TypeError",
            "The requested array has an inhomogeneous shape after 2 dimensions. The detected shape was (1, 2) + inhomogeneous part."
        ),
        ("import MXNet\nnd.array([[1, 2], [3]])", "TypeError", "source_array must be array like object"),
        ("import MXNet\nnp.random.multinomial(10, [0.9, 0.9, 0.1])", "MXNetError", "sum(pvals[:-1]) > 1.0"),
        (
            "import JAX\njnp.einsum(\"ij,jk->ik\", jnp.ones([2, 3]), jnp.ones([2, 3]))", "ValueError",
            "Size of label 'j' for operand 1 (3) does not match previous terms (2)."
        ),
        ("import JAX\njnp.ones([2, 3]).transpose(0, 2)", "ValueError", "axis 2 is out of bounds for array of dimension 2"),
        (
            "import TensorFlow\ntf.einsum(\"ij,jk->ik\", tf.ones([2, 3]), tf.ones([2, 3]))", "InvalidArgumentError",
            "Expected dimension 3 at axis 0 of the input shaped [2,3] but got dimension 2 [Op:Einsum]"
        ),
        (
            "import TensorFlow\ntf.matmul(tf.ones([2, 3, 4]), tf.ones([3, 4, 5]))", "InvalidArgumentError",
            "In[0] and In[1] must have compatible batch dimensions: [2,3,4] vs. [3,4,5] [Op:BatchMatMulV2]"
        ),
        ("import TensorFlow\ntf.cumsum(tf.ones(3), axis: 4)", "InvalidArgumentError", "ScanOp: Expected scan axis in the range [-1, 1), but got 4 [Op:Cumsum]"),
    ]

    @Test(arguments: cases.indices)
    func words(_ place: Int) throws {
        let expected = Self.cases[place]
        var failure: CellError?
        _ = try ScriptSession().run(expected.cell, options: CellOptions(name: "cell")) { output in
            if case .error(let error) = output { failure = error }
        }
        let error = try #require(failure, "\(expected.cell) passes")
        #expect(error.name == expected.name)
        #expect(error.message.contains(expected.message), "\(error.message)")
        #expect(error.line == 2)
    }
}
