/// A shown text cut into what can be compared: lines of prose, and containers of numbers.
enum TextAtom: Equatable {
    /// A line with blanks at its end removed, and its number in the text from 1.
    case line(String, number: Int)
    case tensor(ShownTensor, line: Int)

    /// The atoms of a text. Empty lines at the start, at the end and beside containers are layout and fall away; so do blanks between a container and
    /// the prose beside it, so that `x= [[1.]]` and `x=\n\n[[1.]]` are one text: pages lose line ends there.
    static func atoms(of text: String) -> [TextAtom] {
        let bytes = Array(text.utf8)
        var atoms: [TextAtom] = []
        var reader = TensorTextReader(bytes: bytes, at: 0)
        var start = 0
        var at = 0
        var line = 1
        func flush(to end: Int, beforeTensor: Bool) {
            let afterTensor = if case .tensor = atoms.last { true } else { atoms.isEmpty }
            var number = line
            var parts: [(String, Int)] = []
            var from = start
            for index in start...end where index == end || bytes[index] == 0x0A {
                parts.append((String(decoding: bytes[from..<index], as: UTF8.self).trimmingEnd(), number))
                from = index + 1
                number += 1
            }
            if afterTensor { while parts.first?.0.isEmpty == true { parts.removeFirst() } }
            if beforeTensor || end == bytes.count { while parts.last?.0.isEmpty == true { parts.removeLast() } }
            if afterTensor, let first = parts.first, !atoms.isEmpty { parts[0].0 = String(first.0.drop { $0 == " " }) }
            atoms += parts.map { .line($0.0, number: $0.1) }
        }
        while at < bytes.count {
            guard mayBegin(bytes, at) else {
                at += 1
                continue
            }
            reader.at = at
            guard let tensor = reader.tensor(), !tensor.elements.isEmpty else {
                at += 1
                continue
            }
            flush(to: at, beforeTensor: true)
            line += bytes[start..<at].reduce(into: 0) { count, byte in if byte == 0x0A { count += 1 } }
            atoms.append(.tensor(tensor, line: line))
            line += bytes[at..<reader.at].reduce(into: 0) { count, byte in if byte == 0x0A { count += 1 } }
            at = reader.at
            start = at
        }
        flush(to: bytes.count, beforeTensor: false)
        return atoms
    }

    private static func mayBegin(_ bytes: [UInt8], _ at: Int) -> Bool {
        switch bytes[at] {
        case UInt8(ascii: "["), UInt8(ascii: "<"): return true
        case UInt8(ascii: "t"), UInt8(ascii: "a"), UInt8(ascii: "A"):
            guard at > 0 else { return true }
            let before = bytes[at - 1]
            return !(isWord(before) || before == UInt8(ascii: "."))
        default: return false
        }
    }
}

func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
}

/// A line of prose cut further: numbers, and the text between them.
enum ProsePiece: Equatable {
    case text(String)
    case number(String)

    /// Numbers that aren't part of a name (`float32`, `10x2`); the digits of a name are prose.
    static func pieces(of line: String) -> [ProsePiece] {
        let bytes = Array(line.utf8)
        var out: [ProsePiece] = []
        var start = 0
        var at = 0
        while at < bytes.count {
            let next = bytes[at]
            let isSign = next == UInt8(ascii: "-") || next == UInt8(ascii: "+")
            guard isSign || next == UInt8(ascii: ".") || (0x30...0x39).contains(next) else {
                at += 1
                continue
            }
            let before = at > 0 ? bytes[at - 1] : 0x20
            if isWord(before) || (before == UInt8(ascii: ".") && !isSign) {
                at += 1
                continue
            }
            guard let end = numberEnd(in: bytes, from: at), end == bytes.count || !isWord(bytes[end]) else {
                at += 1
                continue
            }
            if start < at { out.append(.text(String(decoding: bytes[start..<at], as: UTF8.self))) }
            out.append(.number(String(decoding: bytes[at..<end], as: UTF8.self)))
            at = end
            start = end
        }
        if start < bytes.count { out.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        return out
    }
}
