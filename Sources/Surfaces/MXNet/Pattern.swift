import Engine

// The regular expressions that choose parameters: `collect_params(".*weight|.*bias")`. A pattern is read once into parts, and a part says where it can end when it begins at given places, so
// that no pattern takes more than the product of the lengths.

/// A part of a regular expression.
indirect enum PatternPart {
    case any
    case set(_ members: [Character], _ ranges: [(Character, Character)], _ isNegated: Bool)
    case begin
    case end
    case sequence([PatternPart])
    case choice([PatternPart])
    case times(_ part: PatternPart, _ least: Int, _ isMany: Bool)
}

/// A regular expression: `.`, `[a-z]`, `\d`, `\w`, `*`, `+`, `?`, `|`, groups, `^` and `$`.
struct Pattern {
    private var part: PatternPart = .sequence([])
    private var rest: [Character]
    private var at = 0
    private var isBroken = false

    init(_ text: String) {
        rest = Array(text)
        let read = choice()
        part = read
        if isBroken || at < rest.count { Modes.fail("error", "bad regular expression '" + text + "' at position " + at.description) }
    }

    private var next: Character? { at < rest.count ? rest[at] : nil }

    private mutating func choice() -> PatternPart {
        var choices: [PatternPart] = [sequence()]
        while next == "|" {
            at += 1
            choices.append(sequence())
        }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }
    private mutating func sequence() -> PatternPart {
        var parts: [PatternPart] = []
        while let character = next {
            if character == "|" || character == ")" { break }
            var part = single()
            while let sign = next {
                if sign == "*" {
                    part = .times(part, 0, true)
                } else if sign == "+" {
                    part = .times(part, 1, true)
                } else if sign == "?" {
                    part = .times(part, 0, false)
                } else {
                    break
                }
                at += 1
            }
            parts.append(part)
        }
        return .sequence(parts)
    }
    private mutating func single() -> PatternPart {
        let character = rest[at]
        at += 1
        switch character {
        case ".": return .any
        case "^": return .begin
        case "$": return .end
        case "(":
            if at + 1 < rest.count && rest[at] == "?" && rest[at + 1] == ":" { at += 2 }
            let inner = choice()
            if next == ")" { at += 1 } else { isBroken = true }
            return inner
        case "[": return members()
        case "\\":
            guard let escaped = next else {
                isBroken = true
                return .any
            }
            at += 1
            return Pattern.escape(escaped)
        case "*", "+", "?":
            isBroken = true
            return .any
        default: return .set([character], [], false)
        }
    }
    private static func escape(_ character: Character) -> PatternPart {
        switch character {
        case "d": return .set([], [("0", "9")], false)
        case "D": return .set([], [("0", "9")], true)
        case "w": return .set(["_"], [("0", "9"), ("a", "z"), ("A", "Z")], false)
        case "W": return .set(["_"], [("0", "9"), ("a", "z"), ("A", "Z")], true)
        default: return .set([character], [], false)
        }
    }
    private mutating func members() -> PatternPart {
        var isNegated = false
        if next == "^" {
            isNegated = true
            at += 1
        }
        var found: [Character] = []
        var ranges: [(Character, Character)] = []
        var isFirst = true
        while let character = next {
            if character == "]" && !isFirst { break }
            isFirst = false
            at += 1
            if at + 1 < rest.count && rest[at] == "-" && rest[at + 1] != "]" {
                ranges.append((character, rest[at + 1]))
                at += 2
            } else {
                found.append(character)
            }
        }
        if next == "]" { at += 1 } else { isBroken = true }
        return .set(found, ranges, isNegated)
    }

    /// Whether the text begins with what the pattern describes, as Python's `re.match` has it.
    func matches(_ text: String) -> Bool { !Pattern.ends(part, Array(text), [0]).isEmpty }

    /// The places at which a part can end that begins at one of the given places; in rising order.
    private static func ends(_ part: PatternPart, _ text: [Character], _ starts: [Int]) -> [Int] {
        switch part {
        case .any: return starts.filter { $0 < text.count }.map { $0 + 1 }
        case .set(let members, let ranges, let isNegated):
            return starts.filter { place in
                if place >= text.count { return false }
                let character = text[place]
                let isIn = members.contains(character) || ranges.contains(where: { $0.0 <= character && character <= $0.1 })
                return isIn != isNegated
            }.map { $0 + 1 }
        case .begin: return starts.filter { $0 == 0 }
        case .end: return starts.filter { $0 == text.count }
        case .sequence(let parts):
            var places = starts
            for part in parts {
                if places.isEmpty { break }
                places = ends(part, text, places)
            }
            return places
        case .choice(let choices):
            var found: Set<Int> = []
            for choice in choices { found.formUnion(ends(choice, text, starts)) }
            return found.sorted()
        case .times(let part, let least, let isMany):
            var found: Set<Int> = least == 0 ? Set(starts) : []
            var places = ends(part, text, starts)
            while true {
                let new = places.filter { !found.contains($0) }
                if new.isEmpty { break }
                found.formUnion(new)
                if !isMany { break }
                places = ends(part, text, new)
            }
            return found.sorted()
        }
    }
}
