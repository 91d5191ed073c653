import Diagnostics

/// Where a function's code is and how much room its frame needs. Calls point to it from the start; the code comes when it is first called.
struct Entry {
    var start: UnsafePointer<Instruction>
    var rawCount: Int32 = 0
    /// Until it is lowered, more than any window of arguments has.
    var refCount: Int32 = 64
    /// The function object itself is passed behind the parameters.
    var takesContext = false
    var source: Unmanaged<CodeSource>
}

/// What an entry is made from, and what was made of it.
final class CodeSource {
    enum Kind {
        case function(FunctionReference)
        case closure(TypedClosure, LoweredContext)
        case cell(TypedFunction)
        case globalInitializer(GlobalVariable, FunctionDecl)
        /// A requirement called on a value behind an existential, which is unpacked for one type.
        case witnessThunk(FunctionReference, RuntimeType)
        /// A function of the machine or the host as a value.
        case stub
    }
    let kind: Kind
    var name: String
    /// The main code first; pieces for opened existentials follow.
    var pieces: [Code] = []
    /// Reference slots of inout parameters: they are the caller's even when an error passes.
    var inoutRefSlots: [Int] = []
    /// The library's own code: not named when a trap is told.
    var isLibrary = false
    init(kind: Kind, name: String) {
        self.kind = kind
        self.name = name
    }
}

/// What a closure's code needs to know from where it was written.
final class LoweredContext {
    let substitution: Substitution
    let captures: [CaptureLayout]
    /// Local functions that can be named inside.
    let localFunctions: [ObjectIdentifier: LocalFunction]
    /// Set in a local function's own code.
    let ownFunction: ObjectIdentifier?
    init(substitution: Substitution, captures: [CaptureLayout], localFunctions: [ObjectIdentifier: LocalFunction], ownFunction: ObjectIdentifier?) {
        self.substitution = substitution
        self.captures = captures
        self.localFunctions = localFunctions
        self.ownFunction = ownFunction
    }
}

/// A captured variable's place in the function object and how it is used.
struct CaptureLayout {
    enum Kind { case raw, ref, rawBox, refBox, weak, unowned }
    let variable: LocalVariable
    let kind: Kind
    var isRaw: Bool { kind == .raw }
}

final class LocalFunction {
    let variable: LocalVariable
    let closure: TypedClosure
    /// Everything it and the local functions that it names capture.
    var captures: [LocalVariable] = []
    init(variable: LocalVariable, closure: TypedClosure) {
        self.variable = variable
        self.closure = closure
    }
}

/// Where the unwinder goes on for an error that comes from a range of instructions.
struct Handler {
    var start: Int
    var end: Int
    var target: UnsafePointer<Instruction>
    /// The register that gets what was thrown.
    var register: Int
    /// Registers from here on are cleared first.
    var refTop: Int
    /// Puts back or runs a `defer`: passed by traps too where `seesTraps`.
    var isCatch: Bool
    var seesTraps: Bool
}

/// A piece of finished code.
final class Code {
    let instructions: UnsafeMutablePointer<Instruction>
    let count: Int
    let handlers: [Handler]
    /// Sorted by the index of the first instruction that they hold for.
    let ranges: [(index: Int, file: SourceFile, range: SourceRange)]
    /// What instructions point to.
    let objects: [AnyObject]

    init(instructions: UnsafeMutablePointer<Instruction>, count: Int, handlers: [Handler], ranges: [(index: Int, file: SourceFile, range: SourceRange)], objects: [AnyObject]) {
        self.instructions = instructions
        self.count = count
        self.handlers = handlers
        self.ranges = ranges
        self.objects = objects
    }

    deinit { instructions.deallocate() }

    func contains(_ pc: UnsafePointer<Instruction>) -> Bool { pc >= UnsafePointer(instructions) && pc < UnsafePointer(instructions + count) }

    func place(_ index: Int) -> (file: SourceFile, range: SourceRange)? {
        var low = 0, high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].index <= index { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? (ranges[low - 1].file, ranges[low - 1].range) : nil
    }
}
