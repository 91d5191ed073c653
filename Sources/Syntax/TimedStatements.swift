import Diagnostics

// `%time` and its like, as calls around the statements that they are about: a cell is still checked and run as one.
extension ParsedSource {
    /// The names of the functions that take time: one before and one behind what is timed, and one that runs a closure again and again.
    public static let startTiming = "_startTiming", stopTiming = "_stopTiming", repeatTiming = "_repeatTiming"

    /// The text with the calls that its timing magics ask for.
    public func timed(by magics: [CellSource.Magic]) -> ParsedSource {
        var result = self
        for magic in magics where magic.isTiming {
            let chosen: Range<Int>
            if magic.isCellMagic {
                // What only declares is there before anything runs, and can't stand in a closure.
                let first = result.statements.firstIndex { !$0.isHoisted } ?? result.statements.count
                chosen = first..<result.statements.count
            } else {
                guard let code = magic.code else { continue }
                let first = result.statements.firstIndex { $0.range.start >= code.start } ?? result.statements.count
                chosen = first..<(result.statements[first...].firstIndex { $0.range.start >= code.end } ?? result.statements.count)
            }
            if chosen.isEmpty { continue }
            if magic.name == "time" {
                // The value of what was the last statement stays the result.
                let shown = result.resultIndex ?? result.statements.count - 1
                result.resultIndex = shown + (shown < chosen.lowerBound ? 0 : shown < chosen.upperBound ? 1 : 2)
                result.statements.insert(Self.call(Self.stopTiming, [], magic.range), at: chosen.upperBound)
                result.statements.insert(Self.call(Self.startTiming, [], magic.range), at: chosen.lowerBound)
            } else {
                let hoisted = result.statements[chosen].filter(\.isHoisted), body = result.statements[chosen].filter { !$0.isHoisted }
                let closure = Closure(captures: [], parameters: nil, isThrowing: false, result: nil, body: body, range: magic.range)
                let counts = ["n", "r"].map { Expr(.integer(UInt64(magic.option($0) ?? 0)), magic.range) } + [Expr(.closure(closure), magic.range)]
                result.statements.replaceSubrange(chosen, with: hoisted + [Self.call(Self.repeatTiming, counts, magic.range, isThrowing: throwsErrors(body))])
                result.resultIndex = nil
            }
        }
        return result
    }

    /// Whether a `try` stands in statements: then the call around them wants one, too.
    private func throwsErrors(_ statements: [Statement]) -> Bool {
        guard let first = statements.first, let last = statements.last else { return false }
        let text = file.withBytes { String(decoding: $0[Int(first.range.start)..<min($0.count, Int(last.range.end))], as: UTF8.self) }
        return text.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "?" && $0 != "!" }.contains("try")
    }

    private static func call(_ name: String, _ arguments: [Expr], _ range: SourceRange, isThrowing: Bool = false) -> Statement {
        let callee = Expr(.name(Name(name, range: range)), range)
        let call = Expr(.call(callee, arguments.map { Argument(label: nil, value: $0) }, trailing: []), range)
        return Statement(.expression(isThrowing ? Expr(.tryExpr(.plain, call), range) : call), range)
    }
}

extension Statement {
    /// Whether it declares a type, a function or an operator, or imports.
    fileprivate var isHoisted: Bool {
        guard case .declaration(let declaration) = kind else { return false }
        if case .variable = declaration.kind { return false }
        return true
    }
}

extension CellSource.Magic {
    /// Whether it tells how long code takes.
    public var isTiming: Bool { CellSource.timing.contains(name) }

    /// The number behind an option's letter: 10 of `-n 10` and of `-n10`.
    public func option(_ letter: Character) -> Int? {
        guard let found = arguments.firstRange(of: "-\(letter)") else { return nil }
        return Int(arguments[found.upperBound...].drop { $0 == " " }.prefix { $0.isNumber })
    }
}
