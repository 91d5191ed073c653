import Engine

extension d2l {
    /// How often each token comes, those first that came first.
    public static func count_corpus(_ tokens: [String]) -> [(String, Int)] {
        var places: [String: Int] = [:]
        var counts: [(String, Int)] = []
        for token in tokens {
            if let place = places[token] {
                counts[place].1 += 1
            } else {
                places[token] = counts.count
                counts.append((token, 1))
            }
        }
        return counts
    }
    public static func count_corpus(_ tokens: [[String]]) -> [(String, Int)] { count_corpus(tokens.flatMap { $0 }) }

    /// Lines in words, or in characters.
    public static func tokenize(_ lines: [String], _ token: String = "word") -> [[String]] {
        if token == "word" { return lines.map { $0.split(whereSeparator: { $0.isWhitespace }).map { String($0) } } }
        if token != "char" { Modes.fail("ValueError", "unknown token type: " + token) }
        return lines.map { $0.map { String($0) } }
    }

    /// A text file's lines in small letters, with nothing but letters and single blanks.
    public static func read_lines(_ file: String) -> [String] {
        Files.loadText(file).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let letters = line.map { $0.isASCII && $0.isLetter ? $0 : " " }
            return String(letters).split(separator: " ").joined(separator: " ").lowercased()
        }
    }

    /// Tokens and their numbers. 0 is for what isn't known.
    public final class Vocab: Sized {
        /// Tokens with how often they came, the most frequent first.
        public let token_freqs: [(String, Int)]
        public private(set) var idx_to_token: [String]
        public private(set) var token_to_idx: [String: Int] = [:]

        /// Tokens that came less than min_freq times are unknown; reserved ones are there in any case.
        public init(_ tokens: [String] = [], min_freq: Int = 0, reserved_tokens: [String] = []) {
            // Of those equally frequent the first that came is first; Swift doesn't promise to keep the order, so the place decides.
            let counted = d2l.count_corpus(tokens).enumerated().map { ($0.element.0, $0.element.1, $0.offset) }
            token_freqs = counted.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.2 < $1.2 }.map { ($0.0, $0.1) }
            let kept = token_freqs.filter { $0.1 >= min_freq }.map { $0.0 }
            // As Python sorts them, by the numbers of their characters.
            let known = Set(["<unk>"] + reserved_tokens + kept)
            idx_to_token = known.sorted { Array($0.unicodeScalars.map { $0.value }).lexicographicallyPrecedes(Array($1.unicodeScalars.map { $0.value })) }
            for (at, token) in idx_to_token.enumerated() { token_to_idx[token] = at }
        }
        public convenience init(_ tokens: [[String]], min_freq: Int = 0, reserved_tokens: [String] = []) {
            self.init(tokens.flatMap { $0 }, min_freq: min_freq, reserved_tokens: reserved_tokens)
        }
        public var count: Int { idx_to_token.count }
        /// The number of what isn't known.
        public var unk: Int { token_to_idx["<unk>"] ?? 0 }
        public subscript(token: String) -> Int { token_to_idx[token] ?? unk }
        public subscript(tokens: [String]) -> [Int] { tokens.map { self[$0] } }
        public func to_tokens(_ index: Int) -> String {
            if index < 0 || index >= idx_to_token.count {
                Modes.fail("IndexError", "list index out of range")
                return ""
            }
            return idx_to_token[index]
        }
        public func to_tokens(_ indices: [Int]) -> [String] { indices.map { to_tokens($0) } }
    }
}
