import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

extension Converter {
    func attributes(_ list: AttributeListSyntax) -> [Attribute] {
        list.compactMap { element in
            switch element {
            case .attribute(let node): return attribute(node)
            case .ifConfigDecl(let node):
                refuse(node, "conditional compilation ('#if') isn't")
                return nil
            }
        }
    }

    private func attribute(_ node: AttributeSyntax) -> Attribute? {
        let name = node.attributeName.trimmedDescription
        switch name {
        case "resultBuilder", "_functionBuilder": refuse(node, "result builders aren't")
        case "propertyWrapper": refuse(node, "property wrappers aren't")
        case "globalActor", "MainActor": refuse(node, "actors aren't")
        case "freestanding", "attached", "externalMacro": refuse(node, "macros aren't")
        case "objc", "objcMembers", "nonobjc", "IBOutlet", "IBAction", "NSManaged", "_cdecl", "_silgen_name", "main", "differentiable", "derivative":
            refuse(node, "attribute '@\(name)' isn't")
        default:
            // Swift's own attributes begin with a small letter; the others are a program's, and each of the things they can be is out of the language.
            if let first = name.first(where: { $0 != "_" }), first.isUppercase, name != "Sendable", name != "Test", name != "Suite" {
                refuse(node, "'@\(name)': property wrappers, result builders, macros and global actors aren't")
                return nil
            }
            return Attribute(name: name, argument: argument(node), range: range(node))
        }
        return nil
    }

    private func argument(_ node: AttributeSyntax) -> String? {
        guard let arguments = node.arguments else { return node.leftParen == nil ? nil : "" }
        if case .argumentList(let list) = arguments, list.count == 1, let only = list.first, only.label == nil,
            let literal = only.expression.as(StringLiteralExprSyntax.self), let text = plainText(literal)
        {
            return text
        }
        return arguments.trimmedDescription
    }

    func modifiers(_ list: DeclModifierListSyntax) -> [Modifier] { list.map(modifier) }

    func modifier(_ node: DeclModifierSyntax) -> Modifier {
        switch node.name.text {
        case "nonisolated", "isolated", "distributed": refuse(node, "actors aren't")
        case "async": refuse(node, "async/await isn't")
        case "consuming", "borrowing", "__consuming", "sending": refuse(node, "ownership ('\(node.name.text)') isn't")
        default: break
        }
        return Modifier(name: node.name.text, detail: node.detail.map { $0.detail.text }, range: range(node))
    }

    // MARK: Documentation

    /// The documentation comment right before a node: `///` lines and `/** … */`, without their marks.
    func documentation(_ node: some SyntaxProtocol) -> String {
        // Most declarations have nothing but white space before them, and making their trivia costs more than everything else about them.
        guard node.leadingTriviaLength.utf8Length >= 3 else { return "" }
        var lines: [Substring] = []
        var newlines = 0
        for piece in node.leadingTrivia {
            switch piece {
            case .docLineComment(let text):
                if newlines > 1 { lines = [] }
                let line = text.dropFirst(3)
                lines.append(line.first == " " ? line.dropFirst() : line)
                newlines = 0
            case .docBlockComment(let text):
                lines = documentationBlock(text)
                newlines = 0
            case .newlines(let count), .carriageReturns(let count), .carriageReturnLineFeeds(let count):
                newlines += count
            case .lineComment, .blockComment, .unexpectedText:
                lines = []
            default: break
            }
        }
        if newlines > 1 { return "" }
        return lines.joined(separator: "\n")
    }

    private func documentationBlock(_ text: String) -> [Substring] {
        var lines = text.dropFirst(3).dropLast(2).split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
            var line = line.drop { $0 == " " || $0 == "\t" }
            if line.first == "*" { line = line.dropFirst() }
            if line.first == " " { line = line.dropFirst() }
            while line.last == " " || line.last == "\r" { line = line.dropLast() }
            return line
        }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
