import Foundation
import Testing

/// What the pages say of the tree is true of it: links lead somewhere, named files and make targets are there.
@Suite("The pages")
struct DocumentationTests {
    struct Page: CustomTestStringConvertible, Sendable {
        let path: String
        let text: String
        var testDescription: String { path }
        var folder: URL { ArchitectureTests.root.appendingPathComponent(path).deletingLastPathComponent() }
    }

    static let pages: [Page] = {
        let docs = (try? FileManager.default.contentsOfDirectory(atPath: ArchitectureTests.root.path + "/docs")) ?? []
        let paths = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
        return paths.map { Page(path: $0, text: (try? String(contentsOf: ArchitectureTests.root.appendingPathComponent($0), encoding: .utf8)) ?? "") }
    }()

    @Test(arguments: pages)
    func linksLeadSomewhere(_ page: Page) {
        for link in Self.matches(#"\]\(([^)#:]+)(?:#[^)]*)?\)"#, in: page.text) {
            #expect(FileManager.default.fileExists(atPath: page.folder.appendingPathComponent(link).path), "\(page.path) links to \(link)")
        }
    }

    @Test(arguments: pages)
    func namedFilesAreThere(_ page: Page) {
        // `NAME` and `NAME.swift` stand for many files.
        func standsForMany(_ part: Substring) -> Bool { part.prefix { $0 != "." }.allSatisfy { $0.isUppercase } }
        for path in Self.matches(#"`((?:Sources|Tests|Benchmarks|notebooks|docs)/[\w./+-]*)`"#, in: page.text)
        where !path.split(separator: "/").contains(where: standsForMany) {
            #expect(FileManager.default.fileExists(atPath: ArchitectureTests.root.appendingPathComponent(path).path), "\(page.path) names \(path)")
        }
    }

    @Test(arguments: pages)
    func makeTargetsAreThere(_ page: Page) throws {
        let makefile = try String(contentsOf: ArchitectureTests.root.appendingPathComponent("Makefile"), encoding: .utf8)
        let targets = Set(Self.matches(#"(?m)^([a-z-]+):"#, in: makefile))
        for target in Self.matches(#"`(?:[A-Z_]+=\w+ )?make ([a-z-]+)`"#, in: page.text) { #expect(targets.contains(target), "\(page.path) says `make \(target)`") }
    }

    @Test func theReadmeNamesEveryPage() {
        for page in Self.pages.dropFirst() { #expect(Self.pages[0].text.contains("](\(page.path))"), "README.md doesn't link to \(page.path)") }
    }

    static func matches(_ pattern: String, in text: String) -> [String] {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { Range($0.range(at: 1), in: text).map { String(text[$0]) } }
    }
}
