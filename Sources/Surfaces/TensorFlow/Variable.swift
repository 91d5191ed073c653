import Engine

/// A tensor in a place of its own, whose values can be assigned to. Tapes watch it by themselves.
public final class Variable: Tensor {
    public let trainable: Bool
    let label: String
    /// What `assign` gives, which TensorFlow writes otherwise.
    let isUnread: Bool
    /// Where a layer's weight stands, `sequential/dense/kernel`; nil of a Variable that no layer made.
    let place: String?

    public convenience init(_ initial_value: NestedList, trainable: Bool = true, name: String = "Variable", dtype: DType? = nil) {
        self.init(Ops.copy(tf.gathered(initial_value, dtype?.name)), trainable, name)
    }
    @_disfavoredOverload
    public convenience init(_ initial_value: some ArrayData, trainable: Bool = true, name: String = "Variable", dtype: DType? = nil) {
        self.init(Ops.copy(tf.gathered(initial_value, dtype?.name)), trainable, name)
    }

    init(_ initial: Engine.Tensor, _ trainable: Bool, _ label: String, place: String? = nil) {
        self.trainable = trainable
        self.place = place
        self.label = label
        isUnread = false
        super.init(Ops.stopGradient(initial))
        tape = 0
        if Values.isFloating(core) { Gradients.attach(core, "null") }
    }
    /// The same place under the name that TensorFlow gives to what `assign` returns.
    private init(unread variable: Variable) {
        trainable = variable.trainable
        label = variable.label
        place = variable.place
        isUnread = true
        super.init(variable.core)
        tape = variable.tape
    }

    /// Keras gives its weights their last name, TensorFlow counts what an operation gives.
    public var name: String { place == nil ? label + ":0" : label }
    /// The names of the layers around the weight, and its own.
    public var path: String { place ?? label }
    override var input: Engine.Tensor {
        if Recording.tape != 0 && (trainable && Recording.watchesVariables || tape == Recording.tape) && Values.isFloating(core) { return core }
        return Ops.stopGradient(core)
    }
    override var frozen: Engine.Tensor { Ops.stopGradient(core) }
    public func value() -> Tensor { Tensor(Ops.copy(input)) }
    public func read_value() -> Tensor { Tensor(Ops.copy(input)) }

    /// Writes without being recorded: what was computed before keeps the old values.
    func write(_ body: () -> Void) -> Variable {
        let wasRecording = Modes.setRecording(false)
        body()
        _ = Modes.setRecording(wasRecording)
        return Variable(unread: self)
    }
    /// Gives the place other values of the same shape.
    @discardableResult
    public func assign(_ value: some ArrayData) -> Variable {
        let new = tf.gathered(value, Values.dtype(core))
        if Values.shape(new) != Values.shape(core) {
            if place != nil {
                Modes.fail(
                    "ValueError",
                    "The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. variable.shape=" + Show.tuple(Values.shape(core))
                        + ", Received: value.shape=" + Show.tuple(Values.shape(new)) + ". Target variable: " + debugDescription)
            }
            Modes.fail(
                "ValueError",
                "Cannot assign value to variable ' " + name + "': Shape mismatch.The variable shape " + Show.tuple(Values.shape(core)) + ", and the assigned value shape "
                    + Show.tuple(Values.shape(new)) + " are incompatible.")
        }
        return write { Ops.assign(core, Ops.stopGradient(new)) }
    }
    private func step(_ op: String, _ told: String, _ delta: any ArrayData) -> Variable {
        let change = tf.gathered(delta, Values.dtype(core))
        if Values.shape(change) != Values.shape(core) {
            refuse(
                told,
                "Cannot update variable with shape " + Values.shape(core).description + " using a Tensor with shape " + Values.shape(change).description
                    + ", shapes must be equal.")
        }
        return write { Ops.assign(core, Ops.binary(op, Ops.stopGradient(core), Ops.stopGradient(change))) }
    }
    @discardableResult
    public func assign_add(_ delta: some ArrayData) -> Variable { step("add", "AssignAddVariableOp", delta) }
    @discardableResult
    public func assign_sub(_ delta: some ArrayData) -> Variable { step("sub", "AssignSubVariableOp", delta) }

    /// A slice remembers its variable: `v[0].assign(5)`.
    func slice(_ list: IndexList) -> VariableSlice { VariableSlice(self, list) }
    override func part(_ list: IndexList) -> Tensor { slice(list) }
    public override subscript(indices: any ArrayIndex...) -> VariableSlice { slice(Tensor.between(indices)) }
    public override subscript(_: Ellipsis, last: any ArrayIndex...) -> VariableSlice { slice(IndexList(afterEllipsis: last)) }
    public override subscript(first: any ArrayIndex, _: Ellipsis, last: any ArrayIndex...) -> VariableSlice { slice(IndexList(first, thenEllipsis: last)) }
}

/// A part of a Variable: a tensor of its values that also knows where they came from.
public final class VariableSlice: Tensor {
    let variable: Variable
    let list: IndexList
    init(_ variable: Variable, _ list: IndexList) {
        self.variable = variable
        self.list = list
        super.init(variable.read(list))
    }

    private func write(_ value: any ArrayData, _ op: String?) -> Variable {
        var new = tf.gathered(value, Values.dtype(core))
        if let step = op { new = Ops.binary(step, Ops.stopGradient(variable.read(list)), Ops.stopGradient(new)) }
        if Shapes.broadcast(Values.shape(new), Values.shape(core)) != Values.shape(core) {
            refuse("ResourceStridedSliceAssign", "Incompatible shapes: " + Values.shape(core).description + " vs. " + Values.shape(new).description, name: " name: strided_slice/_assign")
        }
        return variable.write { Indexing.set(variable.core, list.items, list.tensors, Ops.stopGradient(new)) }
    }
    @discardableResult
    public func assign(_ value: some ArrayData) -> Variable { write(value, nil) }
    @discardableResult
    public func assign_add(_ delta: some ArrayData) -> Variable { write(delta, "add") }
    @discardableResult
    public func assign_sub(_ delta: some ArrayData) -> Variable { write(delta, "sub") }
}
