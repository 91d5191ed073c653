/// One step of the machine: eight bytes.
///
/// `a` usually is the destination, `b` and `c` are sources: registers of the file that the operation names. Jumps count instructions from the one that follows them. An
/// operation with a datum finds it in the eight bytes behind it, so that neither constants nor callees need a table that a call would have to switch.
struct Instruction {
    var op: Op
    var d: UInt8 = 0
    var a: UInt16 = 0
    var b: UInt16 = 0
    var c: UInt16 = 0

    /// `b` and `c` as one signed number.
    @inline(__always) var wide: Int { Int(Int32(bitPattern: UInt32(b) | UInt32(c) << 16)) }
    @inline(__always) var near: Int { Int(Int16(bitPattern: c)) }
    /// The one of `b` and `c` that isn't the given register, where the other is.
    @inline(__always) func partner(_ register: UInt16) -> Int { Int(b ^ c ^ register) }
}

/// What an instruction does. The first group is done in the loop itself, the second in functions of their own.
enum Op: UInt8, CaseIterable {
    // Moves. `take` leaves nil behind; a copy retains.
    case nop, moveRaw, copyRef, takeRef, clearRef, clearRefs, loadInt, loadRaw, loadObject
    // Int
    case addInt, subInt, mulInt, divInt, remInt, negInt
    case addIntImm, subIntImm, mulIntImm, divIntImm, remIntImm
    case andInt, orInt, xorInt, notInt, shlInt, shrInt, addWrap, subWrap, mulWrap
    case eqInt, neInt, ltInt, leInt, notBool
    // Double
    case addDouble, subDouble, mulDouble, divDouble, negDouble, sqrtDouble, intToDouble
    case eqDouble, neDouble, ltDouble, leDouble
    // Jumps
    case jump, jumpIf, jumpIfNot, jumpIfNil, jumpIfNotNil
    case jumpEq, jumpNe, jumpLt, jumpLe
    case jumpEqImm, jumpNeImm, jumpLtImm, jumpLeImm, jumpGtImm, jumpGeImm
    case jumpEqDouble, jumpNeDouble, jumpLtDouble, jumpLeDouble, jumpNotLtDouble, jumpNotLeDouble
    /// `a += 1`, then a jump while `a < b`.
    case countLt
    // Calls: `a` and `b` are the windows' starts.
    case call, callClosure, callDynamic, ret, retRaw, retRawClear, retRef, retTake
    // Fields of structs, tuples, enum payloads and instances, by number. A `ref` read of nil is a trap, an `optional` one isn't.
    case fieldRaw, fieldRef, fieldOptional, fieldTake
    case setFieldRaw, setFieldRef, putField
    // The same after making the value in `a` the only one.
    case structSetRaw, structSetRef, structTake
    // Arrays
    case arrayCount, arrayGetRaw, arrayGetRef, arrayGetOptional, arraySetRaw, arraySetRef, arrayAppendRaw, arrayAppendRef, arrayTake, arrayPut
    /// Element `c` of the array `b`, or a jump over the next instruction when it has ended.
    case arrayNextRaw, arrayNextRef
    // Boxes of captured variables
    case boxGetRaw, boxGetRef, boxGetOptional, boxTake, boxSetRaw, boxSetRef, boxPut
    // Globals, by the wide number
    case globalGetRaw, globalGetRef, globalGetOptional, globalTake, globalSetRaw, globalSetRef, globalPut
    // Optionals
    case someRaw, unwrapRaw, unwrapRef, payloadRaw, isNil, isNotNil

    // Sequences of the above that are done in one step, by what they are made of (`Fusion`).
    case mulIntAddInt, mulIntAddIntRemInt, addIntRemInt, mulIntAddIntImm, mulDoubleAddDouble, mulDoubleSubDouble, mulDoubleMulDouble, addDoubleAddDouble
    case addDoubleSubDouble, subDoubleAddDouble, subDoubleMulDouble, addDoubleSqrtDouble, intToDoubleMulDouble, intToDoubleAddDouble, addIntImmJumpLt
    case addIntImmJumpLe, addIntImmJumpLtImm, addIntImmJumpLeImm, addIntImmJumpNeImm, addIntImmJumpGeImm, subIntImmJumpGtImm, subIntImmJumpGeImm
    case addIntJumpLt, addIntJumpLe, addIntCountLt, addDoubleCountLt, mulDoubleAddDoubleCountLt, arraySetRawCountLt, remIntJumpEqImm, remIntJumpNeImm
    case remIntImmJumpEqImm, remIntImmJumpNeImm, arrayGetRawJumpIfNot, arrayGetRawArrayGetRaw, addIntImmArrayGetRaw, subIntImmArrayGetRaw
    case arrayGetRawAddInt, arrayGetRawAddDouble, arrayGetRawMulDouble, arrayGetRefArrayGetRaw, moveRawMoveRaw, moveRawCall, addIntImmCall, subIntImmCall
    case moveRawRetRaw, loadIntRetRaw, addIntRetRaw, addIntImmRetRaw, mulIntRetRaw, jumpNeImmRetRaw, jumpGeImmRetRaw, jumpGtImmRetRaw
    case globalGetRawAddIntImm, globalGetRawAddInt, globalGetRawAddDouble, globalGetRawMulDouble, globalGetRawJumpLt, globalGetRawJumpLtImm
    case globalGetRawGlobalGetRaw, addIntGlobalSetRaw, addDoubleGlobalSetRaw, globalSetRawCountLt

    // From here on: done outside of the loop.
    case enter, halt, lower, unreachable, throwError, resumeUnwinding, skipOnTrap, stopUnwinding, nextDeinit
    case jumpFar, openExistential, checkFrame
    /// In debug builds: the references from `a` on must be nil, as all code takes them to be.
    case verifyFrame
    case rangeError
    case callWitness, callHost, globalReady, globalCommit, show
    case newBoxRaw, newBoxRef, newInstance, newArray, newClosure, newWeak, loadWeak, someRef, payloadRef
    case captureRaw, captureRef
    // Integers of other widths and Float; `d` is the kind.
    case arithmetic, compareNarrow, convert
    case shift
    // Values behind existentials
    case eraseRaw, eraseRef, payloadOfExistentialRaw, payloadOfExistentialRef, typeOfExistential, isType, castConditional, castForced, putExistentialRaw, putExistentialRef
    case enumTag
    // Strings
    case stringLess, stringEqual, concatenate, appendString
    // Everything else that the prelude names
    case intrinsic

    /// Whether eight bytes of data follow.
    var hasDatum: Bool {
        switch self {
        case .loadRaw, .loadObject, .call, .callDynamic, .jumpFar, .openExistential, .callWitness, .callHost, .globalReady, .globalCommit, .show, .newInstance, .newClosure,
            .eraseRaw, .eraseRef, .isType, .castConditional, .castForced, .intrinsic:
            true
        default: false
        }
    }
}

/// What `arithmetic` does, in `b`'s place of a narrow instruction's kind byte.
enum ArithmeticOp: UInt8, CaseIterable {
    case add, subtract, multiply, divide, remainder, negate, and, or, xor, not, addWrapping, subtractWrapping, multiplyWrapping, magnitude, squareRoot, rounded
}
enum CompareOp: UInt8, CaseIterable { case eq, ne, lt, le, gt, ge }
