import Diagnostics

/// A value in a register: of its own until it is used, or a variable's, only looked at.
struct Operand {
    var register: Int
    var isRef: Bool
    var isTemporary: Bool
}

/// Where a local variable lives.
enum Place {
    case raw(Int)
    case ref(Int)
    /// In a box, held by the reference register.
    case rawBox(Int)
    case refBox(Int)
    case weak(Int)
    case unowned(Int)

    /// Whether the register holds the value itself.
    var isRegister: Bool {
        switch self {
        case .raw, .ref: true
        default: false
        }
    }
}

/// A stretch of code that something handles when an error passes.
final class Region {
    let target = Label()
    let register: Int
    let refTop: Int
    let isCatch: Bool
    let seesTraps: Bool
    var start: Int
    init(register: Int, refTop: Int, isCatch: Bool, seesTraps: Bool, start: Int) {
        self.register = register
        self.refTop = refTop
        self.isCatch = isCatch
        self.seesTraps = seesTraps
        self.start = start
    }
}

struct TooComplex: Error {}

/// Turns one function's typed tree into instructions, under one choice of types.
///
/// Registers are handed out like a stack in each file: variables of a scope, then temporaries, then the windows of calls, which become the callees' frames. A reference
/// register above the top is always nil, so frames need no clearing when they start; whoever leaves a scope clears what it held.
final class Lowering {
    struct Tops {
        var raw: Int
        var ref: Int
    }
    final class Scope {
        let tops: Tops
        /// With the reference registers that were taken when it was met: what was declared after it goes before it runs.
        var defers: [(statements: [TStatement], region: Region, refTop: Int)] = []
        init(tops: Tops) { self.tops = tops }
    }
    struct Destination {
        var breakLabel: Label
        var continueLabel: Label?
        /// How many scopes stay open after the jump.
        var scopes: Int
    }
    struct Pad {
        var region: Region
        var tops: Tops
        var outer: [Region]
        var emit: (Lowering) throws -> Void
        var places: [ObjectIdentifier: Place]
        var substitution: Substitution
    }
    struct Chain {
        var label: Label
        var refMark: Int
        var highest: Int
    }
    /// Constants that a loop keeps in registers, loaded before it starts.
    struct LoopConstants {
        var start: Int
        var count: Int
        var values: [(bits: Int64, register: Int)] = []
    }

    /// Code that opens existentials keeps its lowering, and the machine keeps the code.
    unowned let machine: Machine
    let source: CodeSource
    var code: Assembler
    var substitution: Substitution
    var tops = Tops(raw: 1, ref: 1)
    var maxima = Tops(raw: 1, ref: 1)
    var places: [ObjectIdentifier: Place] = [:]
    var localFunctions: [ObjectIdentifier: LocalFunction] = [:]
    /// Variables of patterns that have their places before the pattern is matched.
    var sharedBindings: Set<ObjectIdentifier> = []
    /// The register of the function object that is running, in closures and local functions.
    var context: Int?
    /// The local function that is being lowered: naming it gives `context`.
    var ownFunction: ObjectIdentifier?
    var regions: [Region] = []
    var pads: [Pad] = []
    var scopes: [Scope] = []
    var destinations: [ObjectIdentifier: Destination] = [:]
    var chains: [Chain] = []
    var fallthroughLabel: Label?
    var fallthroughScopes = 0
    /// Reference registers that conditions may have bound when they failed.
    var failureRanges: [ObjectIdentifier: (Int, Int)] = [:]
    var loopConstants: LoopConstants?
    /// Parameters of functions put in place that stand for a string literal: it is loaded where they are named.
    var literals: [ObjectIdentifier: TExpr] = [:]
    /// Variables whose value goes to whoever names them next.
    var handedOver: Set<ObjectIdentifier> = []
    /// Variables that something inside an expression may change while the expression is evaluated.
    var unstable: Set<ObjectIdentifier> = []
    /// While a function of the library is put in place of its call, instructions belong to the call.
    var placeLock = 0
    var inlining: [ObjectIdentifier] = []

    // The function's own way to return.
    var result: Type = .void
    var firstOwnRef = 1
    var clearedParameters: [Int] = []
    var inoutBoxes: [(slot: Int, place: Place)] = []
    var isInoutRegister: Set<Int> = []
    /// The stored property that this is an accessor or observer of: it touches the property's own room, whatever overrides it.
    var ownStorage: VariableDecl?
    /// The class whose initialiser this is.
    var initializedClass: NominalDecl?
    /// A class's initialiser gives its object.
    var instanceRegister: Int?
    /// A struct's or enum's initialiser gives its `self`.
    var ownSelf: LocalVariable?
    /// What an initialiser gives is an Optional.
    var isFailable = false
    /// While a call of another initialiser is lowered that must not fail.
    var forcesDelegation = false
    /// The first register above the variables while a value is being returned.
    var returnMark: Int?

    init(machine: Machine, source: CodeSource, place: (file: SourceFile, range: SourceRange), substitution: Substitution, usesWideJumps: Bool) {
        self.machine = machine
        self.source = source
        self.substitution = substitution
        code = Assembler(place: place, usesWideJumps: usesWideJumps)
    }

    /// For a piece of code that shares a frame with one made earlier.
    init(continuing other: Lowering, substitution: Substitution) {
        machine = other.machine
        source = other.source
        code = Assembler(place: other.code.place, usesWideJumps: other.code.usesWideJumps)
        self.substitution = substitution
        tops = other.tops
        maxima = other.maxima
        places = other.places
        localFunctions = other.localFunctions
        context = other.context
        ownFunction = other.ownFunction
        regions = other.regions
        chains = other.chains
        unstable = other.unstable
        result = other.result
        placeLock = other.placeLock
        inlining = other.inlining
    }

    var semantics: any Semantics { machine.semantics }

    /// Whether a property of an object is reached through the accessors of the object's class. A later override makes the code again.
    func isDispatched(_ property: VariableDecl, of object: TExpr) -> Bool {
        guard property.owner?.kind == .class, property !== ownStorage else { return false }
        if let initializedClass, initializedClass === property.owner, case .local(let variable) = object.kind, variable.name == "self" { return false }
        if !property.isOverridden { machine.noteDirectAccess(property, by: source) }
        return property.isOverridden
    }

    // MARK: Types

    func concrete(_ type: Type) -> Type { substitution.isEmpty ? type : semantics.substitute(type, substitution) }
    func concrete(_ types: Substitution) -> Substitution { substitution.isEmpty ? types : types.mapValues { concrete($0) } }
    func isRef(_ type: Type) -> Bool { semantics.representation(of: concrete(type)) == .ref }
    func runtimeType(_ type: Type) -> RuntimeType { machine.runtimeType(concrete(type)) }

    func builtin(_ type: Type) -> BuiltinKind? {
        guard case .nominal(let declaration, _) = concrete(type) else { return nil }
        return declaration.builtin
    }
    func isVoid(_ type: Type) -> Bool {
        if case .tuple(let elements) = type { return elements.isEmpty }
        return false
    }
    func isOptional(_ type: Type) -> Bool {
        if case .nominal(let declaration, _) = type { return declaration == machine.optionalDecl }
        return false
    }
    func holding(_ type: Type) -> Holding { isRef(type) ? isOptional(concrete(type)) ? .optional : .reference : .raw }
    func payloadType(_ type: Type) -> Type {
        if case .nominal(_, let arguments) = concrete(type), let first = arguments.first { return first }
        return .error
    }

    // MARK: Registers

    func newRaw() throws -> Int {
        let register = tops.raw
        tops.raw += 1
        maxima.raw = max(maxima.raw, tops.raw)
        if tops.raw > 65_000 { throw TooComplex() }
        return register
    }

    func newRef() throws -> Int {
        let register = tops.ref
        tops.ref += 1
        maxima.ref = max(maxima.ref, tops.ref)
        if tops.ref > 65_000 { throw TooComplex() }
        for index in chains.indices { chains[index].highest = max(chains[index].highest, tops.ref) }
        return register
    }

    /// The wanted register, or a new temporary.
    func destination(_ want: Int?, isRef: Bool) throws -> Operand {
        if let want { return Operand(register: want, isRef: isRef, isTemporary: false) }
        return Operand(register: isRef ? try newRef() : try newRaw(), isRef: isRef, isTemporary: true)
    }

    /// A temporary has been used: its reference is let go, unless the result took its place.
    func release(_ operand: Operand, except kept: Operand? = nil) {
        guard operand.isRef, operand.isTemporary else { return }
        if let kept, kept.isRef, kept.register == operand.register { return }
        code.emit(.clearRef, operand.register)
    }

    /// Moves a value into a register: takes it from a temporary, copies it from a variable.
    func move(_ operand: Operand, to register: Int) {
        if operand.register == register { return }
        if operand.isRef {
            code.emit(operand.isTemporary ? .takeRef : .copyRef, register, operand.register)
        } else {
            code.emit(.moveRaw, register, operand.register)
        }
    }

    /// The value in the wanted register, if one is wanted.
    func settle(_ operand: Operand, _ want: Int?) -> Operand {
        guard let want else { return operand }
        move(operand, to: want)
        return Operand(register: want, isRef: operand.isRef, isTemporary: false)
    }

    func loadConstant(_ bits: Int64, _ want: Int?) throws -> Operand {
        if want == nil, let register = loopConstant(bits) {
            return Operand(register: register, isRef: false, isTemporary: false)
        }
        let to = try destination(want, isRef: false)
        if Int32(exactly: bits) != nil {
            code.emitWide(.loadInt, to.register, Int(bits))
        } else {
            code.emit(.loadRaw, to.register)
            code.datum(bits)
        }
        return to
    }

    private func loopConstant(_ bits: Int64) -> Int? {
        guard var constants = loopConstants else { return nil }
        if let known = constants.values.first(where: { $0.bits == bits }) { return known.register }
        guard constants.values.count < constants.count else { return nil }
        let register = constants.start + constants.values.count
        constants.values.append((bits, register))
        loopConstants = constants
        return register
    }

    // MARK: Regions and pads

    func openRegion(register: Int, refTop: Int, isCatch: Bool, seesTraps: Bool) -> Region {
        let region = Region(register: register, refTop: refTop, isCatch: isCatch, seesTraps: seesTraps, start: code.position)
        regions.append(region)
        return region
    }

    func closeRegion(_ region: Region) {
        regions.removeAll { $0 === region }
        cover(from: region.start, region)
    }

    func cover(from start: Int, _ region: Region) {
        guard code.position > start else { return }
        code.handlers.append(
            Assembler.PendingHandler(
                start: start, end: code.position, target: region.target, register: region.register, refTop: region.refTop, isCatch: region.isCatch, seesTraps: region.seesTraps))
    }

    /// Code that runs when an error passes, and then lets it go on.
    func addPad(_ region: Region, emit: @escaping (Lowering) throws -> Void) {
        pads.append(Pad(region: region, tops: tops, outer: regions.filter { $0 !== region }, emit: emit, places: places, substitution: substitution))
    }

    func emitPads() throws {
        while !pads.isEmpty {
            let pad = pads.removeFirst()
            tops = Tops(raw: pad.tops.raw, ref: max(pad.tops.ref, pad.region.register + 1))
            maxima.ref = max(maxima.ref, tops.ref)
            regions = pad.outer
            places = pad.places
            substitution = pad.substitution
            try code.bind(pad.region.target)
            let start = code.position
            try pad.emit(self)
            code.emit(.resumeUnwinding, pad.region.register)
            for region in pad.outer.reversed() { cover(from: start, region) }
        }
    }

    // MARK: Scopes

    func openScope() { scopes.append(Scope(tops: tops)) }

    /// Runs what was deferred and clears the scope's references.
    func closeScope() throws {
        let scope = scopes.removeLast()
        for entry in scope.defers.reversed() {
            clearRefs(from: entry.refTop, to: tops.ref)
            tops.ref = entry.refTop
            closeRegion(entry.region)
            try lowerBlock(entry.statements)
        }
        clearRefs(from: scope.tops.ref, to: tops.ref)
        tops = scope.tops
    }

    func clearRefs(from start: Int, to end: Int) {
        if end - start == 1 { code.emit(.clearRef, start) } else if end > start { code.emit(.clearRefs, start, end - start) }
    }

    /// What leaving all scopes above a number does, without closing them for the code that follows.
    func leaveScopes(to count: Int, clears: Bool) throws {
        let saved = scopes, savedTops = tops
        // A value that is being returned lies above the variables and stays.
        var live = clears ? tops.ref : returnMark ?? tops.ref
        while scopes.count > count {
            let scope = scopes.removeLast()
            for entry in scope.defers.reversed() {
                clearRefs(from: entry.refTop, to: live)
                live = min(live, entry.refTop)
                try lowerBlock(entry.statements)
            }
            if clears {
                clearRefs(from: scope.tops.ref, to: live)
                live = min(live, scope.tops.ref)
            }
        }
        scopes = saved
        tops = savedTops
    }
}
