import Diagnostics
import Syntax

// Who may name a member: `private` ones are visible inside the type that declares them and in its extensions.
extension Checker {
    static func isPrivate(_ declaration: Declaration?) -> Bool {
        declaration?.modifiers.contains { $0.name == "private" && $0.detail == nil } ?? false
    }

    /// Whether what is being checked stands where a member may be named.
    func isAccessible(_ member: ValueDecl) -> Bool {
        guard let owner = member.owner, let scope = contexts.last?.scope else { return true }
        let isPrivate: Bool
        switch member {
        case let function as FunctionDecl: isPrivate = Self.isPrivate(function.declaration) || function.isPrivate
        case let variable as VariableDecl: isPrivate = Self.isPrivate(variable.declaration)
        default: return true
        }
        return !isPrivate || scope.encloses(owner)
    }

    /// Tells that a type has no member of a name, that it can't be seen from here, or that the framework which the type belongs to has it and we don't.
    func reportNoMember(_ name: String, of type: Type? = nil, isStatic: Bool = false, _ text: @autoclosure () -> String, _ range: SourceRange) {
        if let hidden = hiddenMember, hidden.name == name {
            report(name == "init" ? "'\(hidden.owner?.name ?? "")' initializer is inaccessible due to 'private' protection level" : "'\(name)' is inaccessible due to 'private' protection level", range)
        } else {
            report(type.flatMap { unmetProperty(name, of: $0, isStatic: isStatic) ?? leftOut(name, of: $0) } ?? text(), range)
        }
    }

    /// What is told of a name that a framework's type has and its surface leaves out; nil for a name that is merely unknown.
    func leftOut(_ name: String, of type: Type) -> String? {
        guard let tell = leftOutNames else { return nil }
        var current: Type? = type
        while let candidate = current, case .nominal(let declaration, _) = resolved(candidate) {
            if let sentence = tell(declaration.module.name, declaration.path, name) { return sentence }
            current = superclass(of: candidate)
        }
        return nil
    }
}
