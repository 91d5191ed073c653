import Cells
import Testing

@testable import Chapters

@Suite("Texts are compared by what they say")
struct ComparisonTests {
    enum Wanted: Sendable {
        case same, close
        case different(String)
    }

    static let nd = "\n[[ 0.]\n [ 4.]\n [ 8.]\n [12.]]\n<NDArray 4x1 @cpu(0)>"
    static let tf = "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>"

    static let table: [(String, String, Wanted)] = [
        // nd
        (nd, nd, .same),
        ("[[ 0.]\n[ 4.]\n[ 8.]\n[12.]]\n<NDArray 4x1 @cpu(0)>", nd, .same),
        ("[[ 0.] [ 4.] [ 8.] [12.]] <NDArray 4x1 @cpu(0)>", nd, .same),
        (nd, nd.replacingOccurrences(of: " 8.]", with: " 8.5]"), .different("Out[6], element [2, 0]: recorded 8., got 8.5")),
        (nd, "\n[[ 1.]\n [ 5.]\n [ 8.]\n [12.]]\n<NDArray 4x1 @cpu(0)>", .different("Out[6], element [0, 0]: recorded 0., got 1. (and 1 more element)")),
        (nd, "\n[ 0. 4. 8. 12.]\n<NDArray 4 @cpu(0)>", .different("Out[6]: recorded shape (4, 1), got (4,)")),
        (nd, nd.replacingOccurrences(of: "cpu(0)", with: "gpu(0)"), .different("Out[6]: recorded on cpu(0), got gpu(0)")),
        (nd, "[[ 0.]\n [ 4.]\n [ 8.]\n [12.]]", .different("Out[6]: recorded as an NDArray, got a list")),
        (nd, "hello", .different("Out[6], line 2: recorded \"[0. 4. 8. 12.]\", got \"hello\"")),
        ("[[ 1.20000005  0.16      ]]\n<NDArray 1x2 @cpu(0)>", "[[1.2  0.16]]\n<NDArray 1x2 @cpu(0)>", .close),
        ("[ 1.  2.]\n<NDArray 2 @cpu(0)>", "[1. 2.]\n<NDArray 2 @cpu(0)>", .same),
        // np, jax, torch, tf
        // Where the members of a tuple or a dictionary stand hangs on the width of the page.
        ("(tensor([1.]),\n 0.05,\n torch.Size([2]))", "(tensor([1.]), 0.05, torch.Size([2]))", .same),
        ("(\n [0.855 1.71 ]\n <NDArray 2 @cpu(0)>,\n 0.1)", "(\n[0.855 1.71 ]\n<NDArray 2 @cpu(0)>, 0.1)", .same),
        ("OrderedDict([('weight',\n              tensor([[2.]])),\n             ('bias', tensor([0.5]))])", "OrderedDict([('weight', tensor([[2.]])), ('bias', tensor([0.5]))])", .same),
        ("(tensor([1.]),\n 0.05)", "(tensor([1.]), 0.07)", .different("Out[6], line 1: recorded \", 0.05)\", got \", 0.07)\"")),
        ("array([0., 1.])", "array([0., 1.])", .same), ("array([0.,  1.])", "array([0., 1.])", .same),
        ("array([0., 1.])", "array([0. 1.])", .different("Out[6]: recorded as a list with commas, got an array without commas")),
        ("array([0, 1])", "array([0., 1.])", .different("Out[6], element [0]: recorded 0, got 0. (and 1 more element)")),
        ("array(28.)", "array(28.5)", .different("Out[6]: recorded 28., got 28.5")),
        ("Array([0., 1.], dtype=float32)", "Array([0., 1.], dtype=float16)", .different("Out[6]: recorded dtype float32, got float16")),
        ("Array([0., 1.], dtype=float32)", "Array([0., 1.])", .different("Out[6]: recorded dtype float32, got the default")),
        ("tensor(28., grad_fn=<MulBackward0>)", "tensor(28., grad_fn=<MulBackward0>)", .same),
        (
            "tensor(28., grad_fn=<MulBackward0>)", "tensor(28., grad_fn=<DotBackward0>)",
            .different("Out[6]: recorded grad_fn=<MulBackward0>, got <DotBackward0>")
        ),
        ("tensor(28.)", "tensor(28., requires_grad=True)", .different("Out[6]: recorded requires_grad=nothing, got True")),
        ("tensor([0.3333, 1.0000])", "tensor([0.3334, 1.0000])", .close),
        ("tensor([0.3333, 1.0000])", "tensor([0.3336, 1.0000])", .different("Out[6], element [0]: recorded 0.3333, got 0.3336")),
        ("tensor([True, False])", "tensor([True, True])", .different("Out[6], element [1]: recorded False, got True")),
        ("tensor([[1., 2.],\n        [3., 4.]], device='cuda:0')", "tensor([[1., 2.], [3., 4.]], device='cuda:0')", .same),
        ("tensor([1.], device='cuda:0')", "tensor([1.])", .different("Out[6]: recorded on cuda:0, got the CPU")),
        ("tensor([nan, inf, -inf, 1.])", "tensor([nan, inf, -inf, 1.])", .same),
        ("tensor([nan])", "tensor([1.])", .different("Out[6], element [0]: recorded nan, got 1.")),
        ("tensor([1.0000e-05, 1.])", "tensor([1.00001e-05, 1.])", .close),
        (tf, tf, .same),
        (tf, tf.replacingOccurrences(of: "2.]", with: "3.]"), .different("Out[6], element [1]: recorded 2., got 3.")),
        ("<tf.Tensor: shape=(), dtype=float32, numpy=28.0>", "<tf.Tensor: shape=(), dtype=float32, numpy=28.00001>", .close),
        (
            "<tf.Variable 'Variable:0' shape=(1,) dtype=float32, numpy=array([1.], dtype=float32)>",
            "<tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([1., 1.], dtype=float32)>",
            .different("Out[6]: recorded shape (1,), got (2,)")
        ),
        ("torch.Size([3, 4])", "torch.Size([3, 5])", .different("Out[6], element [1]: recorded 4, got 5")),
        // prose and numbers in it
        ("loss 0.512", "loss 0.513", .close), ("loss 0.512", "loss 0.514", .different("Out[6], line 1: recorded \"loss 0.512\", got \"loss 0.514\"")),
        ("loss 0.5", "loss 0.6", .different("Out[6], line 1: recorded \"loss 0.5\", got \"loss 0.6\"")),
        ("1 2 3", "1 2 4", .different("Out[6], line 1: recorded \"1 2 3\", got \"1 2 4\"")),
        ("float32", "float64", .different("Out[6], line 1: recorded \"float32\", got \"float64\"")),
        ("2", "2.0", .different("Out[6], line 1: recorded \"2\", got \"2.0\"")),
        ("a\nb", "a\nc", .different("Out[6], line 2: recorded \"b\", got \"c\"")), ("a\n\nb", "a\nb", .different("Out[6], line 2: recorded \"\", got \"b\"")),
        ("a\nb", "a", .different("Out[6], line 2: recorded \"b\", got \"\"")), ("a", "a\nb", .different("Out[6], line 2: recorded \"\", got \"b\"")),
        ("a  \n", "a", .same), ("a", "A", .different("Out[6], line 1: recorded \"a\", got \"A\"")),
        ("x= [[1. 2.]] <NDArray 1x2 @cpu(0)>\ndone", "x=\n\n[[1. 2.]]\n<NDArray 1x2 @cpu(0)>\ndone", .same),
        ("False", "false", .different("Out[6], line 1: recorded \"False\", got \"false\"")),
        // ellipses
        ("a\n...\nz", "a\nb\nc\nz", .same), ("a\n...\nz", "a\nz", .same), ("a\n…\nz", "a\nb", .different("Out[6], line 3: recorded \"z\", got \"b\"")),
        ("took ... ms", "took 3.5 ms", .same), ("at 0x...: 1.50000", "at 0x7f3a: 1.50000", .same),
        ("took ... ms", "took 3.5 s", .different("Out[6], line 1: recorded \"took ... ms\", got \"took 3.5 s\"")),
        ("[0. 1. ... 8. 9.]\n<NDArray 10 @cpu(0)>", "[0. 1. ... 8. 9.]\n<NDArray 10 @cpu(0)>", .same),
        ("[0. 1. ... 8. 9.]\n<NDArray 10 @cpu(0)>", "[0. 1. ... 8. 7.]\n<NDArray 10 @cpu(0)>", .different("Out[6]: recorded 9., got 7.")),
    ]

    @Test(arguments: table.indices)
    func texts(_ row: Int) {
        let (recorded, actual, wanted) = Self.table[row]
        let found = TextComparison(options: ComparisonOptions(), place: "Out[6]").compare(recorded, actual)
        switch wanted {
        case .same: #expect(found == .same)
        case .close: #expect(found == .close)
        case .different(let sentence): #expect(found.differences.map(\.sentence) == [sentence])
        }
    }

    private func compare(_ recorded: String, _ actual: String, _ change: (inout ComparisonOptions) -> Void) -> Agreement {
        var options = ComparisonOptions()
        change(&options)
        return TextComparison(options: options, place: "Out[1]").compare(recorded, actual)
    }

    @Test func tolerancesCanBeSet() {
        #expect(compare("tensor([1.])", "tensor([1.05])") { $0.rtol = 0.1 } == .close)
        #expect(compare("tensor([0.])", "tensor([0.05])") { $0.atol = 0.1 } == .close)
        #expect(compare("tensor([1])", "tensor([2])") { $0.rtol = 10 }.differences.count == 1)
    }

    @Test func theFormOfRandomNumbers() {
        #expect(compare("[0.3 -1.2]\n<NDArray 2 @cpu(0)>", "[1.7 22.]\n<NDArray 2 @cpu(0)>") { $0.formOnly = true } == .same)
        #expect(compare("[0.3 -1.2]\n<NDArray 2 @cpu(0)>", "[1.7]\n<NDArray 1 @cpu(0)>") { $0.formOnly = true }.differences.count == 1)
        #expect(compare("got 3 and 0.5", "got 4 and 0.75") { $0.formOnly = true } == .same)
        #expect(compare("got 3", "got 4.5") { $0.formOnly = true }.differences.count == 1)
    }

    @Test func timings() {
        #expect(compare("0.21 sec, 512 examples", "3 sec, 400 examples") { $0.ignoresNumbers = true } == .same)
        #expect(compare("0.21 sec", "0.21 min") { $0.ignoresNumbers = true }.differences.count == 1)
    }

    @Test func aPageSpeaksPython() {
        #expect(compare("False\nTrue\nNone", "false\ntrue\nnil\n") { $0.isFromPage = true } == .same)
        #expect(compare("a  b", " a b") { $0.isFromPage = true } == .same)
        #expect(compare("Falsey", "falsey") { $0.isFromPage = true }.differences.count == 1)
        #expect(compare("False", "true") { $0.isFromPage = true }.differences.map(\.sentence) == ["Out[1], line 1: recorded \"False\", got \"true\""])
    }

    @Test func anotherDevice() {
        #expect(compare("[1.]\n<NDArray 1 @cpu(0)>", "[1.]\n<NDArray 1 @gpu(0)>") { $0.ignoresDevice = true } == .same)
    }

    // MARK: Whole outputs

    private func outputs(_ recorded: [RecordedOutput], _ actual: [RecordedOutput], fromPage: Bool = false) -> Agreement {
        var options = ComparisonOptions()
        options.isFromPage = fromPage
        return OutputComparison(options: options).compare(recorded: recorded, actual: actual, position: 3)
    }

    private func tensor(_ text: String, _ json: String) -> RecordedOutput {
        RecordedOutput(kind: .result, bundle: MIMEBundle([("text/plain", text), (tensorMIMEType, json)]))
    }

    @Test func valuesComeFromTheTensorWhereItIsThere() {
        let actual = tensor("tensor([0.3333])", #"{"shape":[1],"dtype":"float32","device":"cpu(0)","values":[0.33333334]}"#)
        #expect(outputs([.result("tensor([0.3333])")], [actual]).differences.isEmpty)
        #expect(outputs([.result("tensor([0.3334])")], [actual]) == .close)
        let old = tensor("tensor([0.3333])", #"{"shape":[1],"dtype":"float32","device":"cpu(0)","values":[0.33330001]}"#)
        #expect(outputs([old], [actual]).differences.map(\.sentence) == ["Out[3], element [0]: recorded 0.33330001, got 0.33333334"])
        let double = tensor("tensor([0.3333])", #"{"shape":[1],"dtype":"float64","device":"cpu(0)","values":[0.33333334]}"#)
        #expect(outputs([double], [actual]).differences.map(\.sentence) == ["Out[3]: recorded dtype float64, got float32"])
        let broken = tensor("tensor([0.3333])", "{")
        #expect(outputs([broken], [actual]).differences.isEmpty)
    }

    @Test func missingAndUnexpected() {
        #expect(outputs([], []) == .same)
        #expect(outputs([.result("1")], []).differences.map(\.sentence) == ["Out[3]: recorded \"1\", got nothing"])
        #expect(outputs([], [.result("1")]).differences.map(\.sentence) == ["Out[3]: nothing was recorded, got \"1\""])
        #expect(outputs([.stdout("a\nb\n")], []).differences.map(\.sentence) == ["what In[3] prints: recorded \"a …\", got nothing"])
        #expect(outputs([.stdout("a\n")], [.stdout("b\n")]).differences.map(\.sentence) == ["what In[3] prints, line 1: recorded \"a\", got \"b\""])
        #expect(outputs([.stdout("a\n"), .result("1")], [.stdout("a\n"), .result("2")]).differences.map(\.place) == ["Out[3]"])
    }

    @Test func standardErrorCountsOnlyForOurOwnRecordings() {
        let warning = RecordedOutput(kind: .stderr, bundle: MIMEBundle(text: "careful\n"))
        #expect(outputs([], [warning], fromPage: true) == .same)
        #expect(outputs([], [warning]).differences.count == 1)
    }

    @Test func errorsAndPictures() {
        func error(_ name: String, _ text: String) -> RecordedOutput { RecordedOutput(kind: .error, bundle: MIMEBundle(text: text), errorName: name) }
        #expect(outputs([error("A", "x 1")], [error("A", "x 1")]) == .same)
        #expect(outputs([error("A", "x")], [error("B", "x")]).differences.map(\.sentence) == ["the error of In[3]: recorded \"A: x\", got \"B: x\""])
        #expect(outputs([error("A", "x")], [error("B", "y")], fromPage: true) == .same)
        func picture(_ data: String, _ type: String = "image/png") -> RecordedOutput {
            RecordedOutput(kind: .display, bundle: MIMEBundle([("text/plain", "<picture>"), (type, data)]))
        }
        #expect(outputs([picture("AAAA")], [picture("AAAA")]) == .same)
        #expect(
            outputs([picture("AAAA")], [picture("AAAB")]).differences.map(\.sentence) == ["display 1 of In[3]: the image/png isn't the one that was recorded"])
        #expect(outputs([picture("<path d=\"M 1.00000 2\"/>", "image/svg+xml")], [picture("<path d=\"M 1.000001 2\"/>", "image/svg+xml")]) == .close)
    }

    @Test func whatAClientWouldShow() {
        let outputs: [CellOutput] = [
            .stream(.stdout, "a"), .stream(.stdout, "b\n"), .display(MIMEBundle(text: "old"), id: "p"), .updateDisplay(MIMEBundle(text: "new"), id: "p"),
            .stream(.stderr, "w"), .result(MIMEBundle(text: "1")),
        ]
        #expect(RecordedOutput.folded(outputs).map(\.text) == ["ab\n", "new", "w", "1"])
        #expect(RecordedOutput.folded(outputs + [.clear(wait: true)]).count == 4)
        #expect(RecordedOutput.folded(outputs + [.clear(wait: true), .stream(.stdout, "x")]).map(\.text) == ["x"])
        #expect(RecordedOutput.folded(outputs + [.clear(wait: false)]).isEmpty)
    }
}
