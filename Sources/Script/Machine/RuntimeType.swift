/// A type at run time: interned by its machine, so that types are equal when the objects are. It is also the value of a metatype.
final class RuntimeType {
    let type: Type
    let representation: Representation
    unowned(unsafe) let heap: Heap
    /// Fields of a struct, tuple or class.
    var shape: Shape?
    /// By an enum case's number.
    var caseShapes: [Shape?] = []
    var superclass: RuntimeType?
    /// The payload of an Optional.
    var wrapped: RuntimeType?
    /// An Array's element.
    var element: RuntimeType?
    var conformances: [ObjectIdentifier: Bool] = [:]
    var name: String?
    var qualifiedName: String?
    /// `deinit` of the class and its superclasses, the most derived first.
    var deinitializers: [UnsafeMutablePointer<Entry>] = []
    /// A value that needs no box behind an existential: its object knows the type.
    let isBare: Bool

    init(type: Type, representation: Representation, isBare: Bool, heap: Heap) {
        self.type = type
        self.representation = representation
        self.isBare = isBare
        self.heap = heap
    }

    var nominal: NominalDecl? {
        if case .nominal(let declaration, _) = type { return declaration }
        return nil
    }
    var isExistential: Bool {
        if case .existential = type { return true }
        return false
    }
    var isClass: Bool { nominal?.kind == .class && nominal?.isOpaque == false }
}
