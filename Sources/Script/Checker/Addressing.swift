// Library subscripts whose values lie in an array: what changes them in place needs neither to read nor to write the whole value.
extension Checker {
    /// What `@_addressed("elements locator")` on a subscript says: the stored array, and the method that tells where in it the value lies for the subscript's arguments.
    public func addressing(of getter: FunctionDecl) -> (elements: VariableDecl, locator: FunctionDecl)? {
        guard let storage = getter.storage, let owner = storage.owner, let names = storage.declaration?.attribute("_addressed")?.argument?.split(separator: " "), names.count == 2,
            let elements = owner.members[String(names[0])]?.first as? VariableDecl, let locator = owner.members[String(names[1])]?.first as? FunctionDecl
        else { return nil }
        resolveVariable(elements)
        resolveSignature(locator)
        return (elements, locator)
    }
}
