/// What stands after a fence's back-ticks: Pandoc's `{#id .class key=value}` in any order, or a plain word such as `swift`.
public struct FenceAttributes: Sendable, Equatable {
    public var id: String?
    public var classes: [String] = []
    public var values: [String: String] = [:]
    /// The first word, where the attributes aren't in braces.
    public var word: String?

    /// A cell of d2l-book: class `input`, wherever it stands.
    public var isInput: Bool { classes.contains("input") }
    public var isOutput: Bool { classes.contains("output") && classes.contains("json") }

    /// The language: the first class that is none of the marks, or the plain word.
    public var language: String? {
        (word ?? classes.first { $0 != "input" && $0 != "output" })?.lowercased()
    }

    public init() {}

    /// - Parameter info: the opening line after the run of back-ticks or tildes, without its line end.
    /// - Throws: `AttributeError` at the place where braces hold something that is no attribute. Only a fence whose braces begin with
    ///   `.`, `#` or `input` claims to be of this form; `{code-cell}`, `{r, echo=FALSE}` and the like are other dialects' and stay words.
    public init(info: Substring) throws {
        let scalars = Array(info.unicodeScalars)
        var at = 0
        func skip() { while at < scalars.count, scalars[at] == " " || scalars[at] == "\t" { at += 1 } }
        skip()
        guard at < scalars.count else { return }
        guard scalars[at] == "{" else {
            var text = String.UnicodeScalarView()
            while at < scalars.count, !" \t{,".unicodeScalars.contains(scalars[at]) {
                text.append(scalars[at])
                at += 1
            }
            word = String(text)
            return
        }
        let open = at
        at += 1
        skip()
        guard at < scalars.count, scalars[at] == "." || scalars[at] == "#" else {
            word = String(info.drop { $0 == " " || $0 == "\t" })
            return
        }
        while true {
            skip()
            guard at < scalars.count else { throw AttributeError(column: open, message: "expected '}' at the end of the fence's attributes") }
            if scalars[at] == "}" { return }
            let start = at
            var text = String.UnicodeScalarView()
            var value: String?
            while at < scalars.count, !" \t}".unicodeScalars.contains(scalars[at]) {
                if scalars[at] == "=", value == nil {
                    at += 1
                    value = try FenceAttributes.value(in: scalars, from: &at)
                    break
                }
                text.append(scalars[at])
                at += 1
            }
            let name = String(text)
            if let value {
                guard !name.isEmpty else { throw AttributeError(column: start, message: "expected a name before '=' in the fence's attributes") }
                values[name] = value
            } else if name.hasPrefix("."), name.count > 1 {
                classes.append(String(name.dropFirst()))
            } else if name.hasPrefix("#"), name.count > 1 {
                id = String(name.dropFirst())
            } else {
                throw AttributeError(column: start, message: "expected .class, #id or key=value in the fence's attributes, found '\(name)'")
            }
        }
    }

    private static func value(in scalars: [UnicodeScalar], from at: inout Int) throws -> String {
        var text = String.UnicodeScalarView()
        guard at < scalars.count, scalars[at] == "\"" || scalars[at] == "'" else {
            while at < scalars.count, !" \t}".unicodeScalars.contains(scalars[at]) {
                text.append(scalars[at])
                at += 1
            }
            return String(text)
        }
        let quote = scalars[at]
        let start = at
        at += 1
        while at < scalars.count, scalars[at] != quote {
            text.append(scalars[at])
            at += 1
        }
        guard at < scalars.count else { throw AttributeError(column: start, message: "expected \(quote) at the end of the value") }
        at += 1
        return String(text)
    }
}

/// Scalars into the info string, from 0, and what was expected.
struct AttributeError: Error {
    var column: Int
    var message: String
}
