import Foundation

// Strings by position. The prelude keeps a position as one number: the offset in UTF-8 code units times four, and how many UTF-16 code units inside a scalar it points.

/// Strings of one ASCII character, made once: most of what iterating over a string gives.
private let asciiTexts: [StringBox] = (0..<128).map { StringBox(String(UnicodeScalar(UInt8($0)))) }

private func outOfBounds() -> Trap { Trap(kind: .indexOutOfRange, message: "String index is out of bounds") }

extension String {
    fileprivate func index(bits: Int64) throws -> Index {
        let offset = Int(bits >> 2)
        guard offset >= 0, offset <= utf8.count else { throw outOfBounds() }
        let index = utf8.index(startIndex, offsetBy: offset)
        let inside = Int(bits & 3)
        return inside == 0 ? index : utf16.index(index, offsetBy: inside)
    }

    fileprivate func bits(_ index: Index) -> Int64 {
        let offset = utf8.distance(from: startIndex, to: index)
        let scalar = utf8.index(startIndex, offsetBy: offset)
        return Int64(offset) << 2 | Int64(scalar == index ? 0 : utf16.distance(from: scalar, to: index))
    }

    /// The byte at an offset, when it and its neighbour on the right are ASCII and form a character each.
    fileprivate func plainCharacter(_ offset: Int) -> UInt8? {
        utf8.withContiguousStorageIfAvailable { bytes in
            guard offset >= 0, offset < bytes.count, bytes[offset] < 0x80, bytes[offset] != 13 else { return nil }
            if offset + 1 < bytes.count, bytes[offset + 1] >= 0x80 { return nil }
            return bytes[offset]
        } ?? nil
    }

    fileprivate func moved(_ start: Int64, _ distance: Int, _ view: Int64) throws -> Int64 {
        if view == 0, distance == 1, start & 3 == 0, plainCharacter(Int(start >> 2)) != nil { return start + 4 }
        if view == 2 {
            let offset = Int(start >> 2) + distance
            guard offset >= 0, offset <= utf8.count else { throw outOfBounds() }
            return Int64(offset) << 2
        }
        let index = try index(bits: start)
        let limit = distance < 0 ? startIndex : endIndex
        let found: Index?
        switch view {
        case 0: found = self.index(index, offsetBy: distance, limitedBy: limit)
        case 1: found = unicodeScalars.index(index, offsetBy: distance, limitedBy: limit)
        default: found = utf16.index(index, offsetBy: distance, limitedBy: limit)
        }
        guard let found else { throw outOfBounds() }
        return bits(found)
    }
}

extension Intrinsics {
    static let strings: [String: IntrinsicFunction] = [
        "stringEnd": { call in call.raw[0] = try Int64(call.string(1).utf8.count) << 2 },
        "stringMove": { call in call.raw[0] = try call.string(1).moved(call.raw[1], Int(call.raw[2]), call.raw[3]) },
        "stringDistance": { call in
            let text = try call.string(1)
            let start = try text.index(bits: call.raw[1]), end = try text.index(bits: call.raw[2])
            switch call.raw[3] {
            case 0: call.raw[0] = Int64(text.distance(from: start, to: end))
            case 1: call.raw[0] = Int64(text.unicodeScalars.distance(from: start, to: end))
            case 2: call.raw[0] = Int64(text.utf8.distance(from: start, to: end))
            default: call.raw[0] = Int64(text.utf16.distance(from: start, to: end))
            }
        },
        "stringSlice": { call in
            let text = try call.string(1)
            let start = try text.index(bits: call.raw[1]), end = try text.index(bits: call.raw[2])
            guard start <= end else { throw outOfBounds() }
            if start == text.startIndex, end == text.endIndex { call.ref[0] = call.ref[1] } else { call.give(String(text[start..<end])) }
        },
        "stringCharacter": { call in
            let text = try call.string(1)
            if call.raw[1] & 3 == 0, let byte = text.plainCharacter(Int(call.raw[1] >> 2)) {
                call.ref[0] = asciiTexts[Int(byte)]
                return
            }
            let index = try text.index(bits: call.raw[1])
            guard index < text.endIndex else { throw outOfBounds() }
            call.give(String(text[index]))
        },
        "stringUnit": { call in
            let text = try call.string(1)
            let index = try text.index(bits: call.raw[1])
            guard index < text.endIndex else { throw outOfBounds() }
            switch call.raw[2] {
            case 1: call.raw[0] = Int64(text.unicodeScalars[index].value)
            case 2: call.raw[0] = Int64(text.utf8[index])
            default: call.raw[0] = Int64(text.utf16[index])
            }
        },
        "stringDecode": { call in
            let units = try call.array(1)
            let values = (0..<units.count).map { UInt64(bitPattern: units.base[$0]) }
            switch call.raw[1] {
            case 8: call.give(String(decoding: values.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self))
            case 16: call.give(String(decoding: values.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self))
            default: call.give(String(decoding: values.map { UInt32(truncatingIfNeeded: $0) }, as: UTF32.self))
            }
        },
        "integerText": { call in
            let kind = call.site.types.first?.nominal?.builtin ?? .int
            let radix = max(2, min(36, Int(call.raw[2]))), uppercase = call.raw[3] != 0
            call.give(kind.isSigned ? String(call.raw[1], radix: radix, uppercase: uppercase) : String(UInt64(bitPattern: call.raw[1]), radix: radix, uppercase: uppercase))
        },
        "characterIs": { call in call.raw[0] = try CharacterProperty.holds(call.raw[1], call.string(1)) ? 1 : 0 },
        "characterValue": { call in
            guard let character = try call.string(1).first else {
                call.raw[0] = -1
                return
            }
            call.raw[0] = Int64((call.raw[1] == 0 ? character.wholeNumberValue : character.hexDigitValue) ?? -1)
        },
        "scalarText": { call in call.give(UnicodeScalar(UInt32(truncatingIfNeeded: call.raw[1]))?.debugDescription ?? "") },
        "scalarName": { call in call.give(try call.string(1).unicodeScalars.first?.properties.name ?? "") },
        // What Foundation adds.
        "setContains": { call in
            let set = try CharacterProperty.set(named: call.string(1))
            call.raw[0] = UnicodeScalar(UInt32(truncatingIfNeeded: call.raw[1])).map { set.contains($0) } == true ? 1 : 0
        },
        "replaceOccurrences": { call in
            let text = try call.string(1), target = try call.string(2)
            call.give(target.isEmpty ? text : text.replacingOccurrences(of: target, with: try call.string(3), options: call.compareOptions(1)))
        },
        "rangeOf": { call in
            let text = try call.string(1), target = try call.string(2)
            let array = RawArray.make(call.machine.heap)
            call.ref[0] = array
            guard let found = text.range(of: target, options: call.compareOptions(1)) else { return }
            guard array.reserve(2) else { throw IntrinsicCall.noRoom }
            array.base[0] = text.bits(found.lowerBound)
            array.base[1] = text.bits(found.upperBound)
            array.header_.pointee.count = 2
        },
        "capitalized": { call in call.give(try call.string(1).capitalized) },
        "padded": { call in
            let text = try call.string(1), pad = try call.string(2)
            let length = Int(call.raw[1]), start = Int(call.raw[2])
            guard length >= 0, length <= 1 << 30, call.machine.heap.admits(length) else { throw IntrinsicCall.noRoom }
            guard !pad.isEmpty, start >= 0, start < pad.utf16.count else { throw Trap(kind: .invalidArgument, message: "padding(toLength:withPad:startingAt:): the padding must reach to where it starts") }
            call.give(text.padding(toLength: length, withPad: pad, startingAt: start))
        },
        "compareTexts": { call in
            let a = try call.string(1), b = try call.string(2)
            // An enum's number counts from 0.
            call.raw[0] = Int64(a.compare(b, options: call.compareOptions(1)).rawValue + 1)
        },
    ]
}

extension IntrinsicCall {
    fileprivate func compareOptions(_ slot: Int) -> String.CompareOptions { String.CompareOptions(rawValue: UInt(truncatingIfNeeded: raw[slot] & 79)) }
}

/// Properties of characters by the number that the prelude gives them.
private enum CharacterProperty {
    static func holds(_ property: Int64, _ text: String) -> Bool {
        guard let character = text.first, let scalar = text.unicodeScalars.first else { return false }
        switch property {
        case 0: return character.isASCII
        case 1: return character.isLetter
        case 2: return character.isNumber
        case 3: return character.isWholeNumber
        case 4: return character.isHexDigit
        case 5: return character.isUppercase
        case 6: return character.isLowercase
        case 7: return character.isWhitespace
        case 8: return character.isNewline
        case 9: return character.isPunctuation
        case 10: return character.isSymbol
        case 11: return character.isMathSymbol
        case 12: return character.isCurrencySymbol
        case 13: return character.isCased
        case 14: return scalar.properties.isAlphabetic
        case 15: return scalar.properties.isUppercase
        case 16: return scalar.properties.isLowercase
        case 17: return scalar.properties.isWhitespace
        case 18: return scalar.properties.isEmoji
        default: return false
        }
    }

    /// A set by the name of its static member, or `=` and the characters that are in it.
    static func set(named name: String) -> CharacterSet {
        switch name {
        case "whitespaces": .whitespaces
        case "whitespacesAndNewlines": .whitespacesAndNewlines
        case "newlines": .newlines
        case "letters": .letters
        case "decimalDigits": .decimalDigits
        case "alphanumerics": .alphanumerics
        case "punctuationCharacters": .punctuationCharacters
        case "symbols": .symbols
        case "uppercaseLetters": .uppercaseLetters
        case "lowercaseLetters": .lowercaseLetters
        default: CharacterSet(charactersIn: String(name.dropFirst()))
        }
    }
}
