extension ProgramGenerator {
    mutating func declare() {
        if random.chance(60) { enumeration() }
        for _ in 0..<random.below(3) { structure() }
        if random.chance(40) { hierarchy() }
        if random.chance(40) { conformances() }
        if random.chance(40) { generics() }
        for _ in 0..<(1 + random.below(3)) { function() }
        if random.chance(40) { throwing() }
    }

    private func indented(_ text: String) -> String { text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n") }

    /// Runs `body` with nothing in scope but the variables given: what a function of its own sees.
    mutating func inside<Result>(_ variables: [Variable], _ body: (inout ProgramGenerator) -> Result) -> Result {
        let outer = scope
        scope = variables
        defer { scope = outer }
        return body(&self)
    }

    private mutating func enumeration() {
        let name = "Choice\(seed)"
        if random.chance(35) {
            let raw = random.chance(50) ? "Int" : "String"
            let cases = ["north", "east", "south", "west"].prefix(2 + random.below(3)).map { (name: $0, payload: [GeneratedType]()) }
            enumerations.append(Enumeration(name: name, cases: cases, rawType: raw))
            declarations.append("enum \(name): \(raw), CaseIterable { case \(cases.map(\.name).joined(separator: ", ")) }")
            return
        }
        let cases = ["alpha", "beta", "gamma", "delta"].prefix(2 + random.below(3)).map { label in
            (name: label, payload: random.chance(60) ? (0..<(1 + random.below(2))).map { _ in printable(depth: 1) } : [])
        }
        var score = "    var score: Int {\n        switch self {\n"
        for (index, chosen) in cases.enumerated() {
            let bound = chosen.payload.indices.map { Variable(name: "v\($0)", type: chosen.payload[$0], isMutable: false) }
            let pattern = bound.isEmpty ? "" : "(" + bound.map { "let \($0.name)" }.joined(separator: ", ") + ")"
            let value = inside(bound) { $0.expression(.int, depth: 2) }
            let uses = bound.map { "_ = \($0.name); " }.joined()
            score += "        case .\(chosen.name)\(pattern): \(uses)return \(value) &+ \(index)\n"
        }
        score += "        }\n    }"
        let heads = cases.map { "    case \($0.name)" + ($0.payload.isEmpty ? "" : "(" + $0.payload.map(\.text).joined(separator: ", ") + ")") }
        declarations.append("enum \(name) {\n" + heads.joined(separator: "\n") + "\n" + score + "\n}")
        enumerations.append(Enumeration(name: name, cases: cases))
    }

    private mutating func structure() {
        let name = "Record\(structures.count)x\(seed)"
        let fields = ["a", "b", "c"].prefix(1 + random.below(3)).map { Variable(name: $0, type: printable(depth: 1), isMutable: true) }
        let value = scalar()
        let changed = random.element(of: fields)
        let computed = inside(fields) { $0.expression(value, depth: 2) }
        let change = inside(fields + [Variable(name: "n", type: .int, isMutable: false)]) { $0.expression(changed.type, depth: 2) }
        var lines = fields.map { field in "    var \(field.name): \(field.type.text)" + (random.chance(25) ? " = \(inside([]) { $0.literal(field.type) })" : "") }
        lines.append("    var computed: \(value.text) { \(computed) }")
        lines.append("    mutating func change(_ n: Int) { \(changed.name) = \(cut(change, changed.type, into: changed.name)) }")
        lines.append("    func changed(_ n: Int) -> \(name) {\n        var copy = self\n        copy.change(n)\n        return copy\n    }")
        if random.chance(30) {
            let shown = fields.map { "\\(\($0.name)\($0.type.text.hasSuffix("?") ? " as Any" : ""))" }.joined(separator: " ")
            lines.append("    var description: String { \"{\(shown)}\" }")
            declarations.append("struct \(name): CustomStringConvertible {\n" + lines.joined(separator: "\n") + "\n}")
        } else {
            declarations.append("struct \(name) {\n" + lines.joined(separator: "\n") + "\n}")
        }
        structures.append(Structure(name: name, fields: fields))
    }

    /// A class, a subclass, and an observed property.
    private mutating func hierarchy() {
        let base = "Base\(seed)"
        let derived = "Derived\(seed)"
        let parameter = [Variable(name: "n", type: .int, isMutable: false), Variable(name: "count", type: .int, isMutable: true)]
        let first = inside(parameter) { $0.expression(.int, depth: 2) }
        let second = inside(parameter) { $0.expression(.int, depth: 2) }
        let text = inside([parameter[1]]) { $0.expression(.string, depth: 1) }
        declarations.append(
            """
            class \(base) {
                var count: Int { didSet { changes += oldValue == count ? 0 : 1 } }
                var changes = 0
                init(_ count: Int) { self.count = count }
                func step(_ n: Int) -> Int { \(first) }
                func name() -> String { "base" }
                final func run(_ n: Int) -> String {
                    count = step(n) % 1000
                    return "\\(name()):\\(count):\\(changes)"
                }
            }
            class \(derived): \(base) {
                let extra: Int
                init(_ count: Int, extra: Int) {
                    self.extra = extra
                    super.init(count)
                }
                override func step(_ n: Int) -> Int { super.step(n &+ extra) &+ \(second) }
                override func name() -> String { super.name() + "/" + String((\(text)).prefix(6)) }
            }
            """)
        nameCount += 1
    }

    private mutating func conformances() {
        let proto = "Scoring\(seed)"
        let small = "Small\(seed)"
        let large = "Large\(seed)"
        let n = [Variable(name: "n", type: .int, isMutable: false)]
        let own = inside(n) { $0.expression(.int, depth: 2) }
        let shared = inside(n) { $0.expression(.int, depth: 1) }
        declarations.append("protocol \(proto) {\n    var tag: String { get }\n    func score(_ n: Int) -> Int\n}")
        declarations.append("extension \(proto) {\n    func score(_ n: Int) -> Int { \(shared) }\n    func summary(_ n: Int) -> String { \"\\(tag)=\\(score(n))\" }\n}")
        declarations.append("struct \(small): \(proto) {\n    var tag = \"small\"\n}")
        declarations.append(
            "final class \(large): \(proto) {\n    var calls = 0\n    var tag: String { \"large\\(calls)\" }\n    func score(_ n: Int) -> Int {\n        calls += 1\n        return \(own)\n    }\n}")
        conformers = [small, large]
    }

    private mutating func generics() {
        declarations.append("func pick\(seed)<T>(_ a: T, _ b: T, _ first: Bool) -> T { first ? a : b }")
        declarations.append(
            "func tally\(seed)<S: Sequence>(_ s: S) -> [(S.Element, Int)] where S.Element: Hashable & Comparable {\n    var counts: [S.Element: Int] = [:]\n    for x in s { counts[x, default: 0] += 1 }\n    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }\n}"
        )
        declarations.append(
            """
            struct Queue\(seed)<Element> {
                private var items: [Element] = []
                var count: Int { items.count }
                mutating func push(_ x: Element) { items.append(x) }
                mutating func pop() -> Element? { items.isEmpty ? nil : items.removeFirst() }
            }
            extension Queue\(seed) where Element: Comparable { var biggest: Element? { items.max() } }
            """)
        hasGenerics = true
    }

    private mutating func function() {
        let name = "\(random.element(of: ["make", "compute", "find"]))\(functions.count)x\(seed)"
        let labels = [nil, "from", "with"].prefix(1 + random.below(3))
        var parameters: [(label: String?, type: GeneratedType, hasDefault: Bool)] = []
        for label in labels { parameters.append((label, printable(depth: 1), label != nil && random.chance(40))) }
        let bound = parameters.enumerated().map { Variable(name: $1.label ?? "x\($0)", type: $1.type, isMutable: false) }
        let result = printable(depth: 1)
        let heads = zip(parameters, bound).map { parameter, variable in
            (parameter.label == nil ? "_ \(variable.name)" : variable.name) + ": \(parameter.type.text)" + (parameter.hasDefault ? " = \(inside([]) { $0.literal(parameter.type) })" : "")
        }
        let body = inside(bound) { generator -> String in
            var lines: [String] = []
            if generator.random.chance(60) { lines.append(generator.variable()) }
            if generator.random.chance(40) { lines.append("guard \(generator.condition(2)) else { return \(generator.expression(result, depth: 1)) }") }
            if generator.random.chance(30) { lines.append("defer { print(\"left \(name)\") }") }
            lines.append("return \(generator.expression(result, depth: 3))")
            return lines.joined(separator: "\n")
        }
        declarations.append("func \(name)(" + heads.joined(separator: ", ") + ") -> \(result.text) {\n" + indented(body) + "\n}")
        functions.append(Function(name: name, parameters: parameters, result: result))
    }

    private mutating func throwing() {
        let error = "Failure\(seed)"
        let name = "risky\(seed)"
        let result = scalar()
        let bound = [Variable(name: "n", type: .int, isMutable: false)]
        let value = inside(bound) { $0.expression(result, depth: 2) }
        let limit = 5 + random.below(60)
        declarations.append("enum \(error): Error {\n    case odd\n    case tooBig(Int, limit: Int)\n}")
        declarations.append(
            "func \(name)(_ n: Int) throws -> \(result.text) {\n    if n > \(limit) { throw \(error).tooBig(n, limit: \(limit)) }\n    if n & 1 == 1 { throw \(error).odd }\n    return \(value)\n}")
        functions.append(Function(name: name, parameters: [(nil, .int, false)], result: result, throwsErrors: true))
    }
}
