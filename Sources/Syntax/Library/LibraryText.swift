import Diagnostics
import struct Diagnostics.SourceRange
import SwiftParser
import SwiftSyntax

/// A library's text, of which each declaration is parsed when its name is first asked for.
///
/// Library text is long and a cell names little of it: parsing all of it took two thirds of what a short program ran. The text is the project's own and known to be
/// good, so nothing is refused here; tests read every declaration.
public final class LibraryText {
    public let file: SourceFile
    /// What stands at its top level.
    public let items: [OutlineItem]
    private var operators = OperatorTable.standard

    /// Nil for a text that isn't a list of declarations.
    public init?(_ file: SourceFile) {
        guard let items = file.withBytes(OutlineScanner.items) else { return nil }
        self.file = file
        self.items = items
    }

    /// Operators that its expressions are folded with, besides the standard library's. Must be told before anything but imports and operators is read.
    public func add(_ scope: OperatorScope) { operators.add(scope) }

    /// The text of an item's name, without backticks.
    public func name(of item: OutlineItem) -> String {
        switch item.kind {
        case .initializer: "init"
        case .subscript: "subscript"
        default: file.withBytes { bytes in String(decoding: UnsafeBufferPointer(rebasing: bytes[item.name]), as: UTF8.self).filter { $0 != "`" } }
        }
    }

    /// Parses a declaration. What can wait among a type's or an extension's members is left out and told as `waiting`.
    public func declaration(_ item: OutlineItem) -> Declaration? {
        file.withBytes { bytes in
            let waiting = item.members.filter(\.waits)
            guard !waiting.isEmpty else { return parse(UnsafeBufferPointer(rebasing: bytes[item.range]), at: item.range.lowerBound) }
            // Blanks in their place keep every position.
            var text = Array(bytes[item.range])
            for member in waiting {
                for index in member.range { text[index - item.range.lowerBound] = UInt8(ascii: " ") }
            }
            let declaration = text.withUnsafeBufferPointer { parse($0, at: item.range.lowerBound) }
            switch declaration?.kind {
            case .nominal(let syntax)?: syntax.waiting = WaitingMembers(library: self, items: waiting)
            case .extension(let syntax)?: syntax.waiting = WaitingMembers(library: self, items: waiting)
            default: break
            }
            return declaration
        }
    }

    private func parse(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Declaration? {
        let converter = Converter(file: file, operators: operators, offset: offset, defers: true)
        var parser = Parser(bytes, maximumNestingLevel: NestingGuard.limit, swiftVersion: .v5)
        return converter.declaration(DeclSyntax.parse(from: &parser))
    }
}

/// Members of a library's type or extension that are read when their names are asked for.
public struct WaitingMembers {
    public let library: LibraryText
    public let items: [OutlineItem]
}
