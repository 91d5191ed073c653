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

    /// Tells that a type has no member of a name, or that it can't be seen from here.
    func reportNoMember(_ name: String, _ text: @autoclosure () -> String, _ range: SourceRange) {
        if let hidden = hiddenMember, hidden.name == name {
            report(name == "init" ? "'\(hidden.owner?.name ?? "")' initializer is inaccessible due to 'private' protection level" : "'\(name)' is inaccessible due to 'private' protection level", range)
        } else {
            report(text(), range)
        }
    }
}
