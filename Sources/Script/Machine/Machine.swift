import Diagnostics
import Foundation

/// Runs the code of one session.
///
/// The machine lowers a function when it is first called, keeps the session's globals, and knows the limits. One thread at a time may run it; `interrupt()` may come
/// from any thread. Whatever ends a run, a trap, an error, an interrupt, the machine is as usable afterwards as before.
public final class Machine {
    public struct Limits: Sendable {
        /// Wall time of one run.
        public var seconds: Double?
        /// Jumps and calls of one run.
        public var steps: Int?
        /// Bytes that live objects may hold.
        public var liveBytes: Int?
        public init(seconds: Double? = nil, steps: Int? = nil, liveBytes: Int? = nil) {
            self.seconds = seconds
            self.steps = steps
            self.liveBytes = liveBytes
        }
    }
    public struct Statistics: Sendable {
        public var functionsLowered = 0
        public var instructions = 0
        public var steps = 0
        public var liveBytes = 0
        public var liveObjects = 0
    }
    /// The value of a cell's last expression.
    public struct ShownValue {
        public var type: Type
        /// What the prelude's `_show` makes of it; empty for nil.
        public var text: String
        /// The value's own object where it is a host object or an instance of a class; an Optional's payload counts.
        public var object: AnyObject?
    }

    public let semantics: any Semantics
    public var hosts: [String: HostModule]
    public var limits = Limits()
    /// Gets what the program prints.
    public var write: (String) -> Void = { _ in }
    /// Gets what it writes to its standard error.
    public var writeError: (String) -> Void = { _ in }
    public var show: (ShownValue) -> Void = { _ in }
    /// A top-level variable has its value: its name is the session's from here on.
    public var onGlobalInitialized: (GlobalVariable) -> Void = { _ in }
    /// Called before the clock is read.
    public var beforeClock: () throws -> Void = {}
    /// Answers `readLine()`: a line without its end, nil when there is none.
    public var readLine: () throws -> String? = { nil }
    /// Texts whose functions aren't named when a trap is told: the prelude's and the surfaces'.
    public var isLibrary: (SourceFile) -> Bool = { _ in false }

    // Memory: one block for each stack, reserved in full and touched as it is used.
    let heap = Heap()
    let memory = Memory()
    /// False in tests that hold fused instructions against their parts.
    var fusesInstructions = true
    let state: UnsafeMutablePointer<MachineState>
    let frameBase: UnsafeMutablePointer<Frame>
    let frameLimit: UnsafeMutablePointer<Frame>
    let rawBase: UnsafeMutablePointer<Int64>
    let refBase: UnsafeMutablePointer<AnyObject?>
    let globalRaws: UnsafeMutablePointer<Int64>
    let globalRefs: UnsafeMutablePointer<AnyObject?>
    let stackCount: Int
    let haltCode: UnsafeMutablePointer<Instruction>
    let lowerCode: UnsafeMutablePointer<Instruction>
    let runnerCode: UnsafeMutablePointer<Instruction>
    let interruptFlag: UnsafeMutablePointer<Int32>

    // What is known about code and types.
    var entries: [FunctionKey: UnsafeMutablePointer<Entry>] = [:]
    var thunks: [ThunkKey: UnsafeMutablePointer<Entry>] = [:]
    var closureEntries: [ClosureKey: UnsafeMutablePointer<Entry>] = [:]
    var ownedEntries: [UnsafeMutablePointer<Entry>] = []
    var sources: [CodeSource] = []
    var types: [Type: RuntimeType] = [:]
    var globals: [ObjectIdentifier: GlobalSlot] = [:]
    var globalCount = 0
    /// Which code reaches stored properties of classes without asking the class.
    var directAccesses: [ObjectIdentifier: (property: VariableDecl, sources: Set<ObjectIdentifier>)] = [:]
    var dynamicCaches: [UnsafeMutablePointer<DynamicCache>] = []
    var hostEntries: [String: HostEntry] = [:]
    var statisticsSoFar = Statistics()
    lazy var stringType = runtimeType(.nominal(semantics.preludeType("String"), []))
    lazy var stringDecl = semantics.preludeType("String")
    lazy var arrayDecl = semantics.preludeType("Array")
    lazy var optionalDecl = semantics.preludeType("Optional")

    // Instances whose `deinit` is due.
    let deinitRunner: UnsafeMutablePointer<Entry>
    var deinitBatches: [DeinitBatch] = []

    // The run in progress.
    var failure: AnyObject?
    var throwPlaces: [Trap.Frame] = []
    var deadline: Double?
    var stepsLeft = Int.max
    var depth = 0

    /// Debug builds look at every call whether its caller left the registers as the callee takes them to be.
    static let verifiesFrames: Bool = {
        var isDebug = false
        assert({ isDebug = true; return true }())
        return isDebug
    }()
    static let fuelPerPoll = 4096
    static let globalCapacity = 1 << 18
    static let smallFrame = 32
    public static let defaultDepth = 100_000

    public init(semantics: any Semantics, hosts: [String: HostModule] = [:], maximumDepth: Int = Machine.defaultDepth) {
        self.semantics = semantics
        self.hosts = hosts
        stackCount = maximumDepth * Machine.smallFrame + (1 << 19)
        state = .allocate(capacity: 1)
        haltCode = .allocate(capacity: 1)
        haltCode.initialize(to: Instruction(op: .halt))
        lowerCode = .allocate(capacity: 1)
        lowerCode.initialize(to: Instruction(op: .lower))
        interruptFlag = .allocate(capacity: 1)
        interruptFlag.initialize(to: 0)
        runnerCode = .allocate(capacity: 2)
        runnerCode.initialize(to: Instruction(op: .nextDeinit))
        (runnerCode + 1).initialize(to: Instruction(op: .ret, b: 1))
        deinitRunner = .allocate(capacity: 1)
        deinitRunner.initialize(to: Entry(start: UnsafePointer(runnerCode), rawCount: 1, refCount: 2, source: .passRetained(CodeSource(kind: .stub, name: "deinit"))))
        ownedEntries = [deinitRunner]
        frameBase = reserved(maximumDepth + 16, Frame.self)
        frameLimit = frameBase + maximumDepth
        rawBase = reserved(stackCount, Int64.self)
        refBase = reserved(stackCount, AnyObject?.self)
        globalRaws = reserved(Machine.globalCapacity, Int64.self)
        globalRefs = reserved(Machine.globalCapacity, AnyObject?.self)
        state.initialize(to: MachineState(pc: UnsafePointer(haltCode), raw: rawBase, ref: refBase, frame: frameBase, fuel: Machine.fuelPerPoll))
        let idle = makeEntry(CodeSource(kind: .stub, name: "idle"))
        idle.pointee.refCount = 0
        frameBase.initialize(to: Frame(pc: UnsafePointer(haltCode), raw: rawBase, ref: refBase, entry: idle))
    }

    deinit {
        for slot in 0..<globalCount { globalRefs[slot] = nil }
        heap.isClosed = true
        heap.deinitQueue = []
        for type in types.values {
            for shape in type.caseShapes { shape?.singleton = nil }
        }
        // Objects that somebody outside still holds point to their types: those stay then.
        if heap.counters.pointee.liveObjects > 0 {
            _ = Unmanaged.passRetained(heap)
            for type in types.values { _ = Unmanaged.passRetained(type) }
            for entry in ownedEntries { _ = entry.pointee.source.retain() }
        } else {
            for entry in ownedEntries {
                // Code that opens existentials keeps what it was made from.
                entry.pointee.source.takeUnretainedValue().pieces = []
                entry.pointee.source.release()
                entry.deallocate()
            }
        }
        for cache in dynamicCaches {
            cache.pointee.site.release()
            cache.deallocate()
        }
        state.deallocate()
        haltCode.deallocate()
        lowerCode.deallocate()
        runnerCode.deallocate()
        interruptFlag.deallocate()
        giveBack(frameBase, frameLimit - frameBase + 16)
        giveBack(rawBase, stackCount)
        giveBack(refBase, stackCount)
        giveBack(globalRaws, Machine.globalCapacity)
        giveBack(globalRefs, Machine.globalCapacity)
    }

    /// Asks the run in progress to stop, or the next one if it comes while what is to run is still being checked; from any thread.
    public func interrupt() { interruptFlag.pointee = 1 }

    /// Forgets an interrupt that nothing has heard yet: it was meant for what went before.
    public func forgetInterrupt() { interruptFlag.pointee = 0 }

    public var statistics: Statistics {
        var result = statisticsSoFar
        result.liveBytes = heap.counters.pointee.liveBytes
        result.liveObjects = heap.counters.pointee.liveObjects
        return result
    }

    // MARK: Running

    /// Runs a cell: a function without parameters. Throws a `Trap`, or the diagnostics of a body that turned out wrong when it was first needed.
    public func run(cell: TypedFunction) throws {
        forgetOverridden()
        let entry = makeEntry(CodeSource(kind: .cell(cell), name: cell.name))
        try invoke(entry)
    }

    /// Calls a function value that a host function was given.
    func invoke(_ entry: UnsafeMutablePointer<Entry>, arguments: (UnsafeMutablePointer<Int64>, UnsafeMutablePointer<AnyObject?>) -> Void = { _, _ in },
        result: (UnsafeMutablePointer<Int64>, UnsafeMutablePointer<AnyObject?>) -> Void = { _, _ in }
    ) throws {
        let saved = state.pointee
        if depth == 0 {
            deadline = limits.seconds.map { now() + $0 }
            stepsLeft = limits.steps ?? .max
            heap.counters.pointee.limit = limits.liveBytes ?? memory.available
            heap.counters.pointee.growth = 0
            heap.counters.pointee.bytesAtStart = limits.liveBytes == nil ? 0 : heap.counters.pointee.liveBytes
            memory.startRun(hasLimit: limits.liveBytes != nil)
            state.pointee.fuel = refuel()
        }
        guard saved.frame < frameLimit, depth < 200 else {
            throw Trap(kind: .stackOverflow, message: "stack overflow: calls are nested too deeply", frames: places())
        }
        depth += 1
        defer {
            depth -= 1
            if depth == 0 { forgetInterrupt() }
        }
        let raw = saved.raw + Int(saved.frame.pointee.entry.pointee.rawCount), ref = saved.ref + Int(saved.frame.pointee.entry.pointee.refCount)
        arguments(raw, ref)
        state.pointee.frame += 1
        state.pointee.frame.pointee = Frame(pc: UnsafePointer(haltCode), raw: saved.raw, ref: saved.ref, entry: entry)
        state.pointee.pc = entry.pointee.start
        state.pointee.raw = raw
        state.pointee.ref = ref
        loop()
        state.pointee.pc = saved.pc
        state.pointee.raw = saved.raw
        state.pointee.ref = saved.ref
        state.pointee.frame = saved.frame
        let failed = failure
        failure = nil
        if failed == nil { result(raw, ref) }
        ref.pointee = nil
        if depth == 1 { try runPendingDeinits() }
        if let failed { throw error(from: failed) }
    }

    private func runPendingDeinits() throws {
        while !heap.deinitQueue.isEmpty {
            deinitBatches.append(DeinitBatch(instances: heap.deinitQueue, opensRunner: true))
            heap.deinitQueue = []
            heap.counters.pointee.pendingDeinits = 0
            try invoke(deinitRunner)
        }
    }

    /// What leaves the machine for an error that nobody caught.
    private func error(from object: AnyObject) -> any Error {
        if let trap = object as? TrapObject { return trap.error ?? trap.trap }
        let text = (try? describe(object)) ?? typeName(of: object)
        return Trap(kind: .uncaughtError, message: "Error raised at top level: \(text)", name: typeName(of: object), frames: throwPlaces)
    }

    func refuel() -> Int {
        let fuel = min(Machine.fuelPerPoll, stepsLeft)
        if stepsLeft != .max { stepsLeft -= fuel }
        return fuel
    }

    // MARK: Entries

    func makeEntry(_ source: CodeSource) -> UnsafeMutablePointer<Entry> {
        let entry = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
        entry.initialize(to: Entry(start: UnsafePointer(lowerCode), source: .passRetained(source)))
        ownedEntries.append(entry)
        return entry
    }

    /// The entry of a function under the types chosen for its generic parameters.
    func entry(for reference: FunctionReference) -> UnsafeMutablePointer<Entry> {
        let function = reference.function
        let parameters = function.classSelf.map { function.genericParameters + [$0] } ?? function.genericParameters
        let key = FunctionKey(function: ObjectIdentifier(function), types: parameters.map { reference.substitution[$0] ?? .error })
        if let entry = entries[key] { return entry }
        var substitution: Substitution = [:]
        for (parameter, type) in zip(parameters, key.types) { substitution[parameter] = type }
        let entry = makeEntry(CodeSource(kind: .function(FunctionReference(function, substitution)), name: function.name))
        entries[key] = entry
        return entry
    }

    func thunk(_ requirement: FunctionReference, for type: RuntimeType) -> UnsafeMutablePointer<Entry> {
        let function = requirement.function
        let key = ThunkKey(
            function: FunctionKey(function: ObjectIdentifier(function), types: function.genericParameters.map { requirement.substitution[$0] ?? .error }), type: ObjectIdentifier(type))
        if let entry = thunks[key] { return entry }
        let entry = makeEntry(CodeSource(kind: .witnessThunk(requirement, type), name: function.name))
        thunks[key] = entry
        return entry
    }

    // MARK: Overridden properties

    func noteDirectAccess(_ property: VariableDecl, by source: CodeSource) {
        guard !property.isLet else { return }
        directAccesses[ObjectIdentifier(property), default: (property, [])].sources.insert(ObjectIdentifier(source))
    }

    /// Code that reached a stored property directly is made again once a subclass in a later cell overrides the property. Between two cells nothing runs it.
    private func forgetOverridden() {
        var stale: Set<ObjectIdentifier> = []
        for (key, access) in directAccesses where access.property.isOverridden {
            stale.formUnion(access.sources)
            directAccesses[key] = nil
        }
        guard !stale.isEmpty, depth == 0 else { return }
        for entry in ownedEntries where stale.contains(ObjectIdentifier(entry.pointee.source.takeUnretainedValue())) { entry.pointee.start = UnsafePointer(lowerCode) }
    }

    // MARK: Globals

    func slot(of global: GlobalVariable) -> GlobalSlot {
        if let slot = globals[ObjectIdentifier(global)] { return slot }
        let slot = GlobalSlot(variable: global, index: globalCount)
        globalCount += 1
        global.slot = slot.index
        globals[ObjectIdentifier(global)] = slot
        return slot
    }

    /// The object in a global of the session, for who shows or completes; nil for raw values.
    public func object(of global: GlobalVariable) -> AnyObject? {
        guard let slot = globals[ObjectIdentifier(global)] else { return nil }
        return global.ownership == .strong ? globalRefs[slot.index] : (globalRefs[slot.index] as? WeakBox)?.object
    }
}

/// Zeroed memory that takes no room before it is touched, asked of the system itself: the C library would hand out again what an ended session gave back, and zero it whole.
private func reserved<T>(_ count: Int, _: T.Type) -> UnsafeMutablePointer<T> {
    let memory = mmap(nil, count * MemoryLayout<T>.stride, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let memory, memory != MAP_FAILED else { return .allocate(capacity: count) }
    return memory.bindMemory(to: T.self, capacity: count)
}

private func giveBack<T>(_ memory: UnsafeMutablePointer<T>, _ count: Int) { munmap(memory, count * MemoryLayout<T>.stride) }

struct DeinitBatch {
    var instances: [Instance?]
    var next = 0
    /// How many of the class's and its superclasses' have run for the next instance.
    var inChain = 0
    /// The first of a runner's frame: when it is done, the frame is left.
    var opensRunner: Bool
    init(instances: [Instance], opensRunner: Bool) {
        self.instances = instances
        self.opensRunner = opensRunner
    }
}

struct FunctionKey: Hashable {
    let function: ObjectIdentifier
    let types: [Type]
}
struct ThunkKey: Hashable {
    let function: FunctionKey
    let type: ObjectIdentifier
}

/// A global's place and whether its initialiser has run.
final class GlobalSlot {
    let variable: GlobalVariable
    let index: Int
    var isReady = false
    var initializer: UnsafeMutablePointer<Entry>?
    init(variable: GlobalVariable, index: Int) {
        self.variable = variable
        self.index = index
    }
}

final class HostEntry {
    let name: String
    let function: HostFunction
    init(name: String, function: @escaping HostFunction) {
        self.name = name
        self.function = function
    }
}

/// A dynamic call: which method, under which types of its own.
final class DynamicSite {
    let method: FunctionReference
    var found: [ObjectIdentifier: UnsafeMutablePointer<Entry>] = [:]
    init(method: FunctionReference) { self.method = method }
}

/// A call of a requirement on a value behind an existential.
final class WitnessSite {
    let requirement: FunctionReference
    private var found: [ObjectIdentifier: UnsafeMutablePointer<Entry>] = [:]
    private var last: (type: RuntimeType, entry: UnsafeMutablePointer<Entry>)?
    init(requirement: FunctionReference) { self.requirement = requirement }

    func entry(for type: RuntimeType, _ machine: Machine) -> UnsafeMutablePointer<Entry> {
        if let last, last.type === type { return last.entry }
        let entry = found[ObjectIdentifier(type)] ?? machine.thunk(requirement, for: type)
        found[ObjectIdentifier(type)] = entry
        last = (type, entry)
        return entry
    }
}

/// The place of a cell's result.
final class ShowSite {
    let type: RuntimeType
    let isRef: Bool
    init(type: RuntimeType, isRef: Bool) {
        self.type = type
        self.isRef = isRef
    }
}

final class ClosureSite {
    let entry: UnsafeMutablePointer<Entry>
    let rawCount: Int
    let refCount: Int
    init(entry: UnsafeMutablePointer<Entry>, rawCount: Int, refCount: Int) {
        self.entry = entry
        self.rawCount = rawCount
        self.refCount = refCount
    }
}

/// An intrinsic that is done by a function, with the types that it was named under.
final class IntrinsicSite {
    let name: String
    let types: [RuntimeType]
    let body: IntrinsicFunction
    init(name: String, types: [RuntimeType], body: @escaping IntrinsicFunction) {
        self.name = name
        self.types = types
        self.body = body
    }
}

/// Arguments and result lie as in a host call.
struct IntrinsicCall {
    let raw: UnsafeMutablePointer<Int64>
    let ref: UnsafeMutablePointer<AnyObject?>
    unowned(unsafe) let machine: Machine
    unowned(unsafe) let site: IntrinsicSite
}
typealias IntrinsicFunction = (IntrinsicCall) throws -> Void

func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
