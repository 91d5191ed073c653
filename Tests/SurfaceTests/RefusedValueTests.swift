import Cells
import Session
import Testing

/// Values, names and files that a framework refuses, in its words, at the reader's line.
@Suite("Refused values")
struct RefusedValueTests {
    static let cases: [(cell: String, name: String, message: String)] = [
        (
            "import Torch\ntorch.distributions.Multinomial(-1, torch.ones(3))", "ValueError",
            "Expected parameter total_count (Tensor of shape (3,)) of distribution Binomial(total_count: torch.Size([3]), probs: torch.Size([3])) to satisfy the constraint "
                + "IntegerGreaterThan(lower_bound=0), but found invalid values:\ntensor([-1., -1., -1.])"
        ),
        ("import Torch\ntorch.distributions.Multinomial(0, torch.ones(3)).sample()", "RuntimeError", "cannot sample n_sample <= 0 samples"),
        ("import Torch\ntorch.randperm(-1)", "RuntimeError", "Trying to create tensor with negative dimension -1: [-1]"),
        ("import Torch\ntorch.std(torch.tensor([1, 2]))", "RuntimeError", "std and var only support floating point and complex dtypes"),
        ("import Torch\ntorch.var_mean(torch.tensor([1, 2]))", "RuntimeError", "var_mean only support floating point and complex dtypes"),
        ("import Torch\ntorch.linalg.qr(torch.ones(2, 3), mode: \"foo\")", "RuntimeError", "qr received unrecognized mode 'foo' but expected one of 'reduced' (default), 'r', or 'complete'"),
        ("import Torch\ntorch.linalg.eigh(torch.ones(2, 2), UPLO: \"X\")", "RuntimeError", "Expected UPLO argument to be 'L' or 'U', but got X"),
        ("import Torch\ntorch.ones(2, 0).aminmax(dim: 1)", "IndexError", "aminmax: Expected reduction dim 1 to have non-zero size."),
        ("import Torch\ntorch.mode(torch.ones(0))", "IndexError", "mode(): Expected reduction dim 0 to have non-zero size."),
        ("import Torch\ntorch.ones(2, 3).max(1)[2]", "IndexError", "tuple index out of range"),
        ("import MXNet\nnd.load(\"nofile\")", "MXNetError", "LocalFileSystem: Check failed: allow_null: :Open \"nofile\": No such file or directory"),
        ("import MXNet\nnd.save(\"../f\", nd.ones(2))", "MXNetError", ":Open \"../f\": No such file or directory"),
        ("import MXNet\nnd.save(\"f\", np.ones(2))", "TypeError", "cannot save mxnet.numpy.ndarray using mxnet.ndarray.save; use mxnet.numpy.save instead."),
        ("import MXNet\nnd.save(\"f\", nd.ones(2).asnumpy())", "ValueError", "data needs to either be a NDArray, dict of str, NDArray pairs or a list of NDarrays."),
        ("import MXNet\nnd.save(\"f\", [nd.ones(2).asnumpy()])", "TypeError", "save only accept dict str->NDArray or list of NDArray"),
        ("import MXNet\nnpx.save(\"f\", [\"a\": nd.ones(2)])", "TypeError", "Only accepts dict str->ndarray or list of ndarrays"),
        ("import MXNet\nnpx.save(\"f\", np.ones(2)); nd.load(\"f\")", "MXNetError", "ndarray was saved in np shape semantics, must be loaded in the same semantics."),
        ("import MXNet\nnd.save(\"f\", nd.ones(2)); npx.load(\"f\")", "MXNetError", "ndarray was not saved in np shape semantics, but being loaded in np shape semantics."),
        ("import MXNet\nnd.save(\"f\", [\"a\": nd.ones(2)]); nd.load(\"f\")", "TypeError", "'f' holds arrays by name: let arrays: [String: NDArray] = nd.load(\"f\")"),
        (
            "import MXNet\nlet s = nn.Sequential(); s.add(nn.Dense(3, in_units: 2)); s.initialize(); s.save_parameters(\"s\")\nlet q = nn.Sequential(); q.add(nn.Dense(4, in_units: 2)); q.load_parameters(\"s\")",
            "AssertionError", "Failed loading Parameter 'dense1_weight' from saved params: shape incompatible expected (4, 2) vs saved (3, 2)"
        ),
        (
            "import MXNet\nlet s = nn.Sequential(); s.add(nn.Dense(3, in_units: 2)); s.initialize(); s.save_parameters(\"s\")\nlet q = nn.Sequential(); q.add(nn.Dense(3), nn.Dense(2)); q.load_parameters(\"s\")",
            "AssertionError", "Parameter '1.weight' is missing in file 's', which contains parameters: '0.weight', '0.bias'. Set allow_missing=True to ignore missing parameters."
        ),
        ("import JAX\njnp.load(\"none.npy\")", "FileNotFoundError", "[Errno 2] No such file or directory: 'none.npy'"),
        ("import JAX\njnp.gradient(jnp.array([1.0]))", "ValueError", "Shape of array too small to calculate a numerical gradient, at least 2 elements are required."),
        ("import JAX\njnp.histogram(jnp.array([]), 3)", "ValueError", "zero-size array to reduction operation min which has no identity"),
        ("import JAX\njax.random.gamma(jax.random.PRNGKey(0), jnp.ones(3), [2])", "ValueError", "Incompatible shapes for broadcasting: shapes=[(2,), (3,)]"),
        ("import MXNet\nnp.random.gamma(-1.0)", "ValueError", "Check failed: false: expect shape > 0"),
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
        #expect(error.line == expected.cell.split(separator: "\n").count)
    }
}
