import Syntax

// Which of an operator's many declarations are worth a closer look.
extension Checker {
    /// Whether operands of these types could go to an operator's parameters at all, by a look at what stands outermost.
    ///
    /// `+` has dozens of declarations, and fitting one costs far more than seeing that a Double is no array: this keeps a long chain of operators cheap. It never
    /// says no to what would fit.
    func mayFit(_ function: FunctionDecl, _ operands: [OperandTypes]) -> Bool {
        // What several parameters share must suit all operands, so a mismatch of plain builtin types rules a declaration out at once.
        var shared: (generic: GenericParameter, declaration: NominalDecl)?
        for index in operands.indices {
            guard let types = operands[index].types else { continue }
            let parameter = function.parameters[index].type
            guard types.contains(where: { mayGo($0, to: parameter) }) else { return false }
            guard types.count == 1, case .parameter(let generic) = parameter, case .nominal(let declaration, _) = types[0], declaration.builtin != nil else { continue }
            if let other = shared, other.generic == generic, other.declaration !== declaration { return false }
            shared = (generic, declaration)
        }
        return true
    }

    /// What an operand may be, for `mayFit`; nothing where only the context tells.
    func operandTypes(_ operand: Expr) -> OperandTypes { OperandTypes(types: isContextual(operand) ? nil : candidates(operand).map { resolved($0.type) }) }

    private func mayGo(_ type: Type, to parameter: Type) -> Bool {
        switch (type, parameter) {
        case (.nominal(let have, _), .nominal(let wanted, _)):
            return have === wanted || (have.kind == .class && wanted.kind == .class) || wanted === optionalDeclaration
        case (.nominal, .parameter(let generic)) where generic.superclass == nil:
            // A bound that doesn't hold by itself may hold of the payload, or of the type that a requirement names.
            return generic.bounds.allSatisfy { conforms(type, to: $0) }
        case (.variable(let variable), .nominal(let wanted, _)):
            guard let literal = variable.literal else { return true }
            guard let builtin = wanted.builtin else { return !literal.isPlain || wanted === optionalDeclaration || conforms(parameter, to: preludeType(literal.protocolName)) }
            switch literal {
            case .integer: return builtin != .bool
            case .float: return builtin.isFloatingPoint
            case .boolean: return builtin == .bool
            case .character, .string, .interpolation, .none, .array, .dictionary: return false
            }
        case (.variable(let variable), .parameter(let generic)):
            guard let literal = variable.literal, literal.isPlain, !literalsMayBeSequences else { return true }
            return !generic.bounds.contains { isSequenceProtocol($0) }
        case (.function, .nominal(let wanted, _)), (.tuple, .nominal(let wanted, _)), (.metatype, .nominal(let wanted, _)): return wanted === optionalDeclaration
        case (.nominal, .function), (.nominal, .tuple), (.nominal, .metatype): return false
        default: return true
        }
    }

    private func isSequenceProtocol(_ bound: NominalDecl) -> Bool {
        let sequence = preludeType("Sequence")
        return bound === sequence || allProtocols(of: bound).contains(sequence)
    }
}

/// The types that an operand may have, resolved once for all declarations of its operator.
struct OperandTypes {
    let types: [Type]?
}
