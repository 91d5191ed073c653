import Cells
import Session
import Testing

/// What gluon refuses, in MXNet's words, at the reader's line.
@Suite("Errors of gluon")
struct GluonErrorTests {
    static let cases: [(cell: String, name: String, message: String)] = [
        (
            "import MXNet\nnn.Dense(4)(nd.ones([2, 5]))", "RuntimeError",
            "Parameter 'dense0_weight' has not been initialized. Note that you should initialize parameters and create Trainer with Block.collect_params() instead "
                + "of Block.params because the later does not include Parameters of nested child Blocks"
        ),
        (
            "import MXNet\nlet l = nn.Dense(4); l.initialize(); l.weight.data()", "DeferredInitializationError",
            "Parameter 'dense0_weight' has not been initialized yet because initialization was deferred. Actual initialization happens during the first forward "
                + "pass. Please pass one batch of data through the network before accessing Parameters. You can also avoid deferred initialization by specifying "
                + "in_units, num_features, etc., for network layers."
        ),
        ("import MXNet\nlet l = nn.Dense(4, in_units: 3); l.initialize(); l(nd.ones([2, 5]))", "MXNetError", "Shape inconsistent, Provided = [4,3], inferred shape=(4,5)"),
        (
            "import MXNet\nlet l = nn.Conv2D(3, kernel_size: 3); l.initialize(); _ = l(nd.ones([1, 1, 5, 5])); l(nd.ones([1, 2, 5, 5]))", "MXNetError",
            "Shape inconsistent, Provided = [3,1,3,3], inferred shape=(3,2,3,3)"
        ),
        (
            "import MXNet\nlet l = nn.Conv2D(3, kernel_size: 3, in_channels: 1); l.initialize(); l(nd.ones([5, 5]))", "MXNetError",
            "Check failed: dshp.ndim() == 4U (2 vs. 4) : Input data should be 4D in batch-num_filter-y-x"
        ),
        (
            "import MXNet\nlet l = nn.Conv2D(3, kernel_size: 3, in_channels: 1); l.initialize(); l(nd.ones([1, 1, 2, 2]))", "MXNetError",
            "Check failed: dilated_ksize_y <= AddPad(dshape[2], param_.pad[0]) (3 vs. 2) : kernel size exceed input"
        ),
        (
            "import MXNet\nnn.MaxPool2D(3)(nd.ones([1, 1, 2, 2]))", "MXNetError",
            "Check failed: param.kernel[0] <= dshape_nchw[2] + 2 * param.pad[0]: kernel size (3) exceeds input (2 padded to 2)"
        ),
        (
            "import MXNet\nnn.AvgPool2D()(nd.ones([3, 3]))", "MXNetError",
            "Pooling: Check failed: dshape.ndim() >= 3 (2 vs. 3) : Input data should be  3D in (batch, channel, x) Or 4D in (batch, channel, y, x)  Or 5D in "
                + "(batch, channel, d, y, x)"
        ),
        (
            "import MXNet\nnn.Activation(\"foo\")(nd.ones(2))", "MXNetError",
            "Invalid Input: 'foo', valid values are: {'relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'}, in operator Activation(name=\"\", act_type=\"foo\")"
        ),
        ("import MXNet\nnn.Sequential()[0]", "IndexError", "list index out of range"),
        ("import MXNet\ngluon.Parameter(\"w\", shape: [2, 0]).initialize()", "ValueError", "Cannot initialize Parameter 'w' because it has invalid shape: (2, 0)."),
        (
            "import MXNet\ngluon.Parameter(\"w\", shape: [2, 1]).data()", "RuntimeError",
            "Parameter 'w' has not been initialized. Note that you should initialize parameters and create Trainer with Block.collect_params() instead of "
                + "Block.params because the later does not include Parameters of nested child Blocks"
        ),
        (
            "import MXNet\nlet p = gluon.Parameter(\"w\", shape: [2, 1]); p.initialize(); p.set_data(nd.ones(3))", "AssertionError",
            "Expected shape (3,) is incompatible with given shape (2, 1)."
        ),
        ("import MXNet\nlet p = gluon.Parameter(\"w\", shape: [2, 1]); p.grad_req = \"x\"", "AssertionError", "grad_req must be one of 'write', 'add', or 'null', but got 'x'"),
        (
            "import MXNet\nlet l = nn.Dense(1, in_units: 1); l.initialize(); l.weight.grad_req = \"null\"; l.weight.grad()", "RuntimeError",
            "Cannot get gradient array for Parameter 'dense0_weight' because grad_req='null'"
        ),
        ("import MXNet\nnn.Dense(1).params[\"x\"]", "KeyError", "'x'"),
        (
            "import MXNet\nlet l = nn.Dense(4, in_units: 3); nn.Dense(5, in_units: 3, params: l.params)", "AssertionError",
            "Cannot retrieve Parameter 'dense0_weight' because desired attribute does not match with stored for attribute 'shape': desired '(5, 3)' vs stored '(4, "
                + "3)'."
        ),
        (
            "import MXNet\ngluon.loss.L2Loss()(nd.ones([2, 3]), nd.ones([2, 2]))", "MXNetError",
            "NDArray.Reshape: Check failed: shape_.Size() >= shape.Size() (4 vs. 6) : target shape size is larger than the current shape"
        ),
        ("import MXNet\ngluon.loss.SoftmaxCrossEntropyLoss()(nd.ones([2, 3]), nd.array([0, 1, 2]))", "MXNetError", "Shape inconsistent, Provided = [3], inferred shape=[2]"),
        ("import MXNet\ngluon.Trainer(nn.Dense(1).collect_params(), \"sgd\")", "RuntimeError", "Parameter 'dense0_bias' has not been initialized"),
        ("import MXNet\nlet l = nn.Dense(1, in_units: 1); l.initialize(); gluon.Trainer(l.collect_params(), \"sgdx\")", "ValueError", "Cannot find optimizer sgdx"),
        (
            "import MXNet\nlet l = nn.Dense(1, in_units: 1); l.initialize(); gluon.Trainer(l.collect_params(), \"sgd\", [\"lr\": 0.1])", "TypeError",
            "Optimizer.__init__() got an unexpected keyword argument 'lr'"
        ),
        (
            "import MXNet\nlet l = nn.Dense(1, in_units: 1); l.initialize(); gluon.Trainer(l.collect_params(), \"sgd\").step(1)", "UserWarning",
            "Gradient of Parameter `dense0_bias` on context cpu(0) has not been updated by backward since last `step`. This could mean a bug in your model that "
                + "made it only use a subset of the Parameters (Blocks) for this iteration. If you are intentionally only using a subset, call step with "
                + "ignore_stale_grad=True to suppress this warning and skip updating of Parameters with stale gradient"
        ),
        ("import MXNet\nmx.lr_scheduler.FactorScheduler(0)", "ValueError", "Schedule step must be greater or equal than 1 round"),
        ("import MXNet\nmx.lr_scheduler.MultiFactorScheduler([3, 2])", "ValueError", "Schedule step must be an increasing integer list"),
        (
            "import MXNet\ngluon.data.ArrayDataset(nd.ones([3, 2]), nd.ones(2))", "AssertionError",
            "All arrays must have the same length; array[0] has length 3 while array[2] has 2."
        ),
        (
            "import MXNet\ngluon.data.DataLoader(gluon.data.ArrayDataset(nd.ones([3, 2]), nd.ones(3)), 2, last_batch: \"x\").makeIterator()", "ValueError",
            "last_batch must be one of 'keep', 'discard', or 'rollover', but got x"
        ),
        ("import MXNet\nlet l = nn.Dense(2, in_units: 3); l.initialize(initializer.Initializer())", "NotImplementedError", "Must override it"),
        (
            "import MXNet\nlet p = gluon.Parameter(\"w\", shape: 3); p.initialize(initializer.Xavier())", "ValueError",
            "Xavier initializer cannot be applied to vector w. It requires at least 2D."
        ),
        ("import MXNet\nlet l = nn.Dense(2, in_units: 3); l.initialize(\"foo\")", "AssertionError", "foo is not registered. Please register with initializer.register first"),
        ("import MXNet\nnn.LeakyReLU(-1)", "AssertionError", "Slope coefficient for LeakyReLU must be no less than 0."),
        ("import MXNet\ngluon.loss.LogisticLoss(label_format: \"x\")", "ValueError", "label_format can only be signed or binary, recieved x."),
        ("import MXNet\nnn.Lambda(\"foo\")", "AssertionError", "Function name foo is not found in ndarray."),
        ("import MXNet\nnn.Dropout(1.5)(nd.ones(2))", "MXNetError", "value 1.5 for Parameter p exceed bound [0,1]"),
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
