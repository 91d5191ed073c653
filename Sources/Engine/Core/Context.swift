import CKernels

/// What belongs to one session: modes, random streams, print options, memory, and the error that a border function met.
///
/// A context is bound to the thread that runs the session. A compiled program gets one by itself. Nothing else in the engine changes, so sessions run side by side.
/// A context and the tensors made in it are used by one thread at a time.
public final class Context {
    /// In which ways ops on tracked tensors are recorded now.
    var tracking: Tracking = .always
    /// Ops on the arrays of frameworks that record within a scope are recorded for differentiation.
    public var recording: Bool {
        get { tracking.contains(.recorded) }
        set { if newValue { tracking.insert(.recorded) } else { tracking.remove(.recorded) } }
    }
    /// Ops on tensors that require gradients are recorded: PyTorch's grad mode.
    public var gradients: Bool {
        get { tracking.contains(.always) }
        set { if newValue { tracking.insert(.always) } else { tracking.remove(.always) } }
    }
    /// Layers that differ behave as in training.
    public var training = false
    /// What floating numbers become where no dtype is told.
    var defaultDType = DType.float32
    /// The texts of arrays.
    public var printOptions = PrintOptions()
    public var torchPrintOptions = TorchPrintOptions()
    /// Errors are kept in `failure` for the interpreter to pick up. In a compiled program they end it.
    public var interpreted = false
    /// The first error since `takeFailure()`.
    @exclusivity(unchecked) public private(set) var failure: EngineError?
    /// Takes what a cell shows beside what it prints.
    public var display: ((Shown) -> Void)?
    /// The data beside the chapter, which its cells may read; nil: there is none.
    public var data: DataFolder? {
        get { files.data }
        set { files.data = newValue }
    }
    /// Asked between kernels; an evaluation stops when it says true.
    public var interruptHook: (() -> Bool)?
    /// What an interpreting session knows of a dotted name, and of the names after it.
    public var documentation: ((String) -> String)?
    public var members: ((String) -> String)?

    let allocator = Allocator()
    let streams = RandomStreams()
    let files = FileStore()
    let backend: Backend
    let convolution = Convolution()
    var pending = PendingNodes()
    /// Nodes are told when their storage is written over, for PyTorch's check; so from the first tensor on that requires gradients.
    var countsVersions = false
    /// Whether something was written without a count that a gradient may have saved.
    var hasUncounted = false
    /// Numbers of surfaces' functions that nothing leads to any more.
    var droppedFunctions: [Int] = []
    /// Walks that wait for a surface, the innermost last.
    var walks: [Walk] = []
    /// The variables that nothing came to in the last walk for variables.
    var missingGradients: [Int] = []
    /// Groups of element-wise nodes are fused. Off, every node runs alone: the values are the same.
    var fuses = true
    let debug = Debug.fromEnvironment
    private let interruptFlag = ck_cell_make()!

    public init() {
        backend = CPUBackend(allocator)
    }

    /// On another device.
    init(backend: Backend) { self.backend = backend }

    deinit {
        if debug.memory { debug.tell(allocator.statistics) }
        ck_cell_free(interruptFlag)
    }

    /// The context bound to this thread.
    public static var current: Context {
        @inline(__always) get {
            guard let pointer = ck_context() else { return makeForThread() }
            return Unmanaged<Context>.fromOpaque(pointer).takeUnretainedValue()
        }
    }

    /// A compiled program's context lives as long as the process.
    @inline(never)
    private static func makeForThread() -> Context {
        let context = Context()
        ck_set_context(Unmanaged.passRetained(context).toOpaque())
        return context
    }

    /// Runs the body with this context bound to the thread.
    public func run<T>(_ body: () throws -> T) rethrows -> T {
        let before = ck_context()
        ck_set_context(Unmanaged.passUnretained(self).toOpaque())
        defer { ck_set_context(before) }
        return try withExtendedLifetime(self) { try body() }
    }

    /// Starts the random streams of all frameworks again.
    public func seed(_ seed: Int) {
        // numpy takes no seed beyond 32 bits.
        for (stream, seed) in [("mxnet", seed), ("torch", seed), ("numpy", Int(UInt32(truncatingIfNeeded: seed)))] { try? streams.seed(stream, seed) }
        streams.philox.seed(seed)
    }

    /// Asks evaluations to stop, from any thread. The flag stays up until it is lowered.
    public var interrupted: Bool {
        get { ck_cell_load(interruptFlag) != 0 }
        set { ck_cell_store(interruptFlag, newValue ? 1 : 0) }
    }

    /// Takes an error that an operation which can't throw met: the interpreter finds it with `takeFailure()`, a compiled program ends with its text.
    public func report(_ error: Error) {
        let error = error as? EngineError ?? EngineError("RuntimeError", "\(error)")
        guard interpreted else { fatalError(error.description) }
        if failure == nil { failure = error }
    }

    /// The error since the last call, if there was one.
    public func takeFailure() -> EngineError? {
        guard failure != nil else { return nil }
        defer { failure = nil }
        return failure
    }

    /// The limit on the bytes that tensors use; nil for none.
    public var memoryLimit: Int? {
        get { allocator.limit == 0 ? nil : allocator.limit }
        set { allocator.limit = newValue ?? 0 }
    }

    /// The flag of `interrupted`, for kernels that look at it themselves; whoever calls one asks `checkInterrupt` before the result is used.
    var stop: OpaquePointer { interruptFlag }

    func checkInterrupt() throws {
        if interrupted || interruptHook?() == true { throw EngineError("KeyboardInterrupt", "") }
    }
}
