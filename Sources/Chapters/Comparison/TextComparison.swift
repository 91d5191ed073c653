/// Compares two shown texts by what they say: containers element by element, numbers in prose by value, all other prose exactly.
struct TextComparison {
    var options: ComparisonOptions
    var place: String
    /// The values themselves, where they came beside the texts.
    var recordedValue: TensorValue?
    var actualValue: TensorValue?

    /// Texts whose match would take more steps than this are matched without their ellipses.
    private static let largestMatch = 1_000_000

    func compare(_ recorded: String, _ actual: String) -> Agreement {
        if Array(recorded.utf8) == Array(actual.utf8), recordedValue == nil || actualValue == nil { return .same }
        let old = TextAtom.atoms(of: onOneLine(recorded))
        let new = TextAtom.atoms(of: onOneLine(actual))
        if old.contains(where: isEllipsisLine), old.count * new.count < Self.largestMatch { return matchAroundEllipses(old, new) }
        let values = onlyTensor(old) && onlyTensor(new) ? (recordedValue, actualValue) : (nil, nil)
        var agreement = Agreement.same
        for index in 0..<max(old.count, new.count) {
            switch (old.element(index), new.element(index)) {
            case (.tensor(let a, _)?, .tensor(let b, _)?): agreement = agreement.and(compare(a, b, values))
            case (.line(let a, let number)?, .line(let b, _)?): agreement = agreement.and(compare(line: a, b, number: number))
            case (let a?, let b): return agreement.and(.different([Difference(.line(a.lineNumber), place: place, recorded: a.sample, actual: b?.sample ?? "")]))
            case (nil, let b?): return agreement.and(.different([Difference(.line(b.lineNumber), place: place, recorded: "", actual: b.sample)]))
            case (nil, nil): break
            }
            // One thing that differs is enough of a text: the next lines often only repeat it.
            if case .different = agreement { return agreement }
        }
        return agreement
    }

    /// A tuple, list or dictionary without the line breaks between its members: where they stand hangs on the width of who printed it.
    private func onOneLine(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x0A }), "([{".utf8.contains(first) || text.hasPrefix("OrderedDict(") else { return text }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            if bytes[at] == 0x0A, kept.last == UInt8(ascii: ",") {
                while at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x20 { at += 1 }
                if at < bytes.count { kept.append(0x20) }
            } else {
                kept.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private func onlyTensor(_ atoms: [TextAtom]) -> Bool {
        if atoms.count == 1, case .tensor = atoms[0] { return true }
        return false
    }

    // MARK: Containers

    private func compare(_ old: ShownTensor, _ new: ShownTensor, _ values: (TensorValue?, TensorValue?)) -> Agreement {
        func differs(_ detail: Difference.Detail, _ a: String, _ b: String) -> Agreement {
            .different([Difference(detail, place: place, recorded: a, actual: b)])
        }
        if old.wrapper != new.wrapper { return differs(.surface, old.surfaceName, new.surfaceName) }
        if old.shape != new.shape { return differs(.shape, old.shapeText, new.shapeText) }
        if old.dtype != new.dtype { return differs(.dtype, old.dtype ?? "the default", new.dtype ?? "the default") }
        if let (a, b) = both(values), a.dtype != b.dtype { return differs(.dtype, a.dtype, b.dtype) }
        if !options.ignoresDevice, old.device != new.device { return differs(.device, old.device ?? "the CPU", new.device ?? "the CPU") }
        for key in Set(old.attributes.keys).union(new.attributes.keys).sorted() where old.attributes[key] != new.attributes[key] {
            return differs(.attribute(key), old.attributes[key] ?? "nothing", new.attributes[key] ?? "nothing")
        }
        if let a = old.hasCommas, let b = new.hasCommas, a != b {
            return differs(.surface, a ? "a list with commas" : "an array without commas", b ? "a list with commas" : "an array without commas")
        }
        if old.elements.count != new.elements.count { return differs(.count, "\(old.elements.count) elements", "\(new.elements.count)") }
        return compareElements(old, new, values)
    }

    private func both(_ values: (TensorValue?, TensorValue?)) -> (TensorValue, TensorValue)? {
        guard let a = values.0, let b = values.1 else { return nil }
        return (a, b)
    }

    private func compareElements(_ old: ShownTensor, _ new: ShownTensor, _ values: (TensorValue?, TensorValue?)) -> Agreement {
        let count = old.elements.count
        let oldValues = values.0.flatMap { $0.values.count == count && !old.isElided ? $0.values : nil }
        let newValues = values.1.flatMap { $0.values.count == count && !new.isElided ? $0.values : nil }
        var first: (index: Int, old: String, new: String)?
        var wrong = 0
        var isClose = false
        for index in 0..<count {
            switch compare(old.elements[index], new.elements[index], oldValues?[index], newValues?[index]) {
            case .same: break
            case .close: isClose = true
            case .different:
                wrong += 1
                if first == nil { first = texts(old.elements[index], new.elements[index], oldValues?[index], newValues?[index], index) }
            }
        }
        if let first {
            return .different([Difference(.element(index: old.index(of: first.index), more: wrong - 1), place: place, recorded: first.old, actual: first.new)])
        }
        return isClose ? .close : .same
    }

    /// Prints that hide the difference are replaced by the values.
    private func texts(_ old: ShownNumber, _ new: ShownNumber, _ oldValue: Double?, _ newValue: Double?, _ index: Int) -> (Int, String, String) {
        if old.text == new.text, let oldValue, let newValue { return (index, "\(oldValue)", "\(newValue)") }
        return (index, old.text, old.text == new.text ? newValue.map { "\($0)" } ?? new.text : new.text)
    }

    private enum Closeness { case same, close, different }

    private func compare(_ old: ShownNumber, _ new: ShownNumber, _ oldValue: Double?, _ newValue: Double?) -> Closeness {
        switch (old, new) {
        case (.ellipsis, .ellipsis): return .same
        case (.bool(let a), .bool(let b)): return a == b || options.formOnly || options.ignoresNumbers ? .same : .different
        case (.number(let a, let x), .number(let b, let y)):
            if options.ignoresNumbers { return .same }
            if ShownNumber.isFraction(a) != ShownNumber.isFraction(b) { return .different }
            if options.formOnly { return .same }
            let place = newValue == nil ? min(ShownNumber.lastPlace(a), ShownNumber.lastPlace(b)) : oldValue == nil ? ShownNumber.lastPlace(a) : 0
            let x = oldValue ?? x
            let y = newValue ?? y
            if a == b, oldValue == nil || newValue == nil || x == y || (x.isNaN && y.isNaN) { return near(x, y, a, place) ? .same : .different }
            return near(x, y, a, place) ? .close : .different
        default: return .different
        }
    }

    private func near(_ x: Double, _ y: Double, _ text: String, _ lastPlace: Double) -> Bool {
        if x == y || (x.isNaN && y.isNaN) { return true }
        guard ShownNumber.isFraction(text), x.isFinite, y.isFinite else { return false }
        let distance = abs(x - y)
        return distance <= options.atol + options.rtol * max(abs(x), abs(y)) || distance <= 1.01 * lastPlace
    }

    // MARK: Prose

    private func compare(line old: String, _ new: String, number: Int) -> Agreement {
        let (a, b) = (normalised(old), normalised(new))
        if a == b { return .same }
        let found = a.contains("...") || a.contains("…") ? matchWithin(a, b) : compare(pieces: ProsePiece.pieces(of: a), ProsePiece.pieces(of: b))
        return found ?? .different([Difference(.line(number), place: place, recorded: old, actual: new)])
    }

    /// - Returns: nil when they differ.
    private func compare(pieces old: [ProsePiece], _ new: [ProsePiece]) -> Agreement? {
        guard old.count == new.count else { return nil }
        var agreement = Agreement.same
        for (a, b) in zip(old, new) {
            guard let found = compare(piece: a, b) else { return nil }
            agreement = agreement.and(found)
        }
        return agreement
    }

    private func compare(piece old: ProsePiece, _ new: ProsePiece) -> Agreement? {
        switch (old, new) {
        case (.text(let a), .text(let b)): return a == b ? .same : nil
        case (.number(let a), .number(let b)):
            let value = { (text: String) in ShownNumber.number(text, Double(text) ?? Double(text + "0") ?? Double("0" + text) ?? .nan) }
            switch compare(value(a), value(b), nil, nil) {
            case .same: return .same
            case .close: return .close
            case .different: return nil
            }
        default: return nil
        }
    }

    /// A page's Python words and lost blanks; see `ComparisonOptions.isFromPage`.
    private func normalised(_ line: String) -> String {
        guard options.isFromPage else { return line }
        let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
        return words.replacingWords(["True": "true", "False": "false", "None": "nil"])
    }

    // MARK: Ellipses

    private func isEllipsisLine(_ atom: TextAtom) -> Bool {
        if case .line(let text, _) = atom { return text.trimmingBlanks() == "..." || text.trimmingBlanks() == "…" }
        return false
    }

    /// Lines and containers matched one to one, but for an ellipsis line, which stands for any number of them.
    private func matchAroundEllipses(_ old: [TextAtom], _ new: [TextAtom]) -> Agreement {
        func agree(_ a: TextAtom, _ b: TextAtom) -> Agreement? {
            let found: Agreement
            switch (a, b) {
            case (.tensor(let a, _), .tensor(let b, _)): found = compare(a, b, (nil, nil))
            case (.line(let a, let number), .line(let b, _)): found = compare(line: a, b, number: number)
            default: return nil
            }
            return found.differences.isEmpty ? found : nil
        }
        let match = wildcardMatch(old, new, isWild: isEllipsisLine, agree: agree)
        if let found = match.agreement { return found }
        // The first line that no reading of the ellipses reaches.
        let line = old.element(match.reached.pattern) ?? old[old.count - 1]
        let sample = new.element(match.reached.text)?.sample ?? ""
        return .different([Difference(.line(line.lineNumber), place: place, recorded: line.sample, actual: sample)])
    }

    /// A line with ellipses in it: each stands for any text.
    private func matchWithin(_ old: String, _ new: String) -> Agreement? {
        enum Token: Equatable {
            case wild
            case character(Character)
            case number(String)
        }
        func tokens(_ line: String, wild: Bool) -> [Token] {
            var out: [Token] = []
            for piece in ProsePiece.pieces(of: wild ? line.replacingEllipses : line) {
                switch piece {
                case .number(let text): out.append(.number(text))
                case .text(let text): out += text.map { wild && $0 == "…" ? .wild : .character($0) }
                }
            }
            return out
        }
        let a = tokens(old, wild: true)
        let b = tokens(new, wild: false)
        guard a.count * b.count < Self.largestMatch else { return nil }
        func agree(_ x: Token, _ y: Token) -> Agreement? {
            switch (x, y) {
            case (.character(let x), .character(let y)): x == y ? .same : nil
            case (.number(let x), .number(let y)): compare(piece: .number(x), .number(y))
            default: nil
            }
        }
        return wildcardMatch(a, b, isWild: { $0 == .wild }, agree: agree).agreement
    }

    /// Matching with wildcards: the classic greedy walk that goes back to the latest wildcard, at most `pattern × text` steps.
    /// - Returns: the agreement where all of both is matched, and how far the pattern was ever reached.
    private func wildcardMatch<T>(
        _ pattern: [T], _ text: [T], isWild: (T) -> Bool, agree: (T, T) -> Agreement?
    ) -> (agreement: Agreement?, reached: (pattern: Int, text: Int)) {
        var p = 0
        var t = 0
        var back: (p: Int, t: Int)?
        var reached = (pattern: 0, text: 0)
        var agreement = Agreement.same
        while t < text.count {
            if p < pattern.count, isWild(pattern[p]) {
                back = (p, t)
                p += 1
            } else if p < pattern.count, let found = agree(pattern[p], text[t]) {
                agreement = agreement.and(found)
                p += 1
                t += 1
            } else if let last = back {
                p = last.p + 1
                t = last.t + 1
                back = (last.p, t)
            } else {
                return (nil, reached)
            }
            if p > reached.pattern { reached = (p, t) }
        }
        while p < pattern.count, isWild(pattern[p]) { p += 1 }
        return (p == pattern.count ? agreement : nil, reached)
    }
}

extension TextAtom {
    var lineNumber: Int {
        switch self {
        case .line(_, let number), .tensor(_, let number): number
        }
    }
    /// A few words of it for a message.
    var sample: String {
        switch self {
        case .line(let text, _): text
        case .tensor(let tensor, _):
            "[" + tensor.elements.prefix(6).map(\.text).joined(separator: " ") + (tensor.elements.count > 6 ? " …]" : "]")
        }
    }
}

extension ShownTensor {
    var surfaceName: String { wrapper.isEmpty ? "a list" : wrapper == "nd" ? "an NDArray" : wrapper }
    var shapeText: String {
        guard let shape else { return "rows of unequal length" }
        return "(" + shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? ",)" : ")")
    }
}

extension String {
    /// Whole words replaced, as told.
    func replacingWords(_ words: [String: String]) -> String {
        var out = ""
        var word = ""
        func flush() {
            out += words[word] ?? word
            word = ""
        }
        for next in self {
            if next.isLetter || next.isNumber || next == "_" {
                word.append(next)
            } else {
                flush()
                out.append(next)
            }
        }
        flush()
        return out
    }

    /// `...` as one character.
    var replacingEllipses: String {
        var out = ""
        var rest = self[...]
        while let next = rest.first {
            if rest.hasPrefix("...") {
                out += "…"
                rest = rest.dropFirst(3)
            } else {
                out.append(next)
                rest = rest.dropFirst()
            }
        }
        return out
    }

    func trimmingBlanks() -> Substring { self[...].trimmingBlanks() }
}
