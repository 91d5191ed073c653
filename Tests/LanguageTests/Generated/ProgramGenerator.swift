/// Makes a program from a seed: declarations first, then statements over variables of their types.
///
/// What it writes is well-typed by construction and never stops: arithmetic wraps, divisors are odd, indices are taken modulo a count that isn't zero, loops are counted, and what
/// grows in a loop is cut. Hashed collections are read in sorted order. Operands carry their types, so that the compiler's solver has little to search.
struct ProgramGenerator {
    struct Variable {
        var name: String
        var type: GeneratedType
        var isMutable: Bool
    }
    struct Structure {
        var name: String
        var fields: [Variable]
        var isClass = false
    }
    struct Enumeration {
        var name: String
        var cases: [(name: String, payload: [GeneratedType])]
        var rawType: String?
    }
    struct Function {
        var name: String
        var parameters: [(label: String?, type: GeneratedType, hasDefault: Bool)]
        var result: GeneratedType
        var throwsErrors = false
    }

    let seed: UInt64
    var random: SeededRandom
    var declarations: [String] = []
    var structures: [Structure] = []
    var enumerations: [Enumeration] = []
    var functions: [Function] = []
    /// Types that conform to the program's protocol, and the function that makes one from an Int.
    var conformers: [String] = []
    var hasGenerics = false
    var scope: [Variable] = []
    var nameCount = 0

    static func program(seed: UInt64) -> GeneratedProgram {
        var generator = ProgramGenerator(seed: seed)
        return generator.program()
    }

    private init(seed: UInt64) {
        self.seed = seed
        random = SeededRandom(seed: seed)
    }

    private mutating func program() -> GeneratedProgram {
        declare()
        var statements: [String] = []
        for _ in 0..<(3 + random.below(3)) { statements.append(variable()) }
        for _ in 0..<(6 + random.below(10)) { statements.append(statement(depth: 2)) }
        // What everything came to.
        let printed = scope.filter { $0.isMutable }.map { shown($0.name, $0.type) }
        if !printed.isEmpty { statements += printed.map { "print(\($0))" } }
        return GeneratedProgram(seed: seed, declarations: declarations, statements: statements, isFunction: random.chance(40))
    }

    mutating func fresh(_ stem: String) -> String {
        nameCount += 1
        return "\(stem)\(nameCount)"
    }

    // MARK: Types

    mutating func scalar() -> GeneratedType {
        switch random.below(10) {
        case 0...2: .int
        case 3, 4: .integer(random.element(of: GeneratedType.integers))
        case 5, 6: .floating(random.chance(75) ? "Double" : "Float")
        case 7: .bool
        case 8: .string
        default: .character
        }
    }

    mutating func hashable() -> GeneratedType { random.element(of: [.int, .string, .integer("UInt8"), .character, .int]) }

    mutating func type(depth: Int = 2) -> GeneratedType {
        guard depth > 0 else { return scalar() }
        switch random.below(16) {
        case 0...5: return scalar()
        case 6: return .string
        case 7, 8: return .array(type(depth: depth - 1))
        case 9: return .dictionary(hashable(), type(depth: depth - 1))
        case 10: return .set(hashable())
        case 11, 12:
            let wrapped = type(depth: depth - 1)
            if case .optional = wrapped { return wrapped }
            return .optional(wrapped)
        case 13: return .tuple([type(depth: depth - 1), type(depth: depth - 1)])
        default:
            let names = structures.map(\.name) + enumerations.map(\.name)
            return names.isEmpty ? scalar() : .named(random.element(of: names))
        }
    }

    mutating func printable(depth: Int = 2) -> GeneratedType {
        while true {
            let candidate = type(depth: depth)
            if candidate.isPrintable { return candidate }
        }
    }
}
