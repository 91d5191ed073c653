import Foundation
import Testing

@Suite("The house stands as it was drawn")
struct ArchitectureTests {
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Swift sources of the project. Links aren't followed: embedded texts are compiled where they really lie.
    static let sources: [Source] = {
        let files = FileManager.default.enumerator(at: root.appendingPathComponent("Sources"), includingPropertiesForKeys: nil)
        return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.compactMap { url in
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
            return Source(path: String(url.standardized.path.dropFirst(root.path.count + 1)), text: text)
        }
    }()

    @Test func noImportBreaksThePlan() {
        #expect(Self.sources.count > 200)
        let found = violations(in: Self.sources)
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func theSourcesAreReadAtAll() {
        let modules = Set(Self.sources.flatMap { $0.imports.map(\.module) })
        #expect(modules.isSuperset(of: ["SwiftSyntax", "GRDB", "CZeroMQ", "CDnnl", "CKernels", "Engine", "Script", "Session", "ArgumentParser"]))
    }

    @Test func everyTargetOfThePackageIsARoom() throws {
        let manifest = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        let pattern = try NSRegularExpression(pattern: #"\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)""#)
        let whole = NSRange(manifest.startIndex..., in: manifest)
        let targets = pattern.matches(in: manifest, range: whole).compactMap { Range($0.range(at: 1), in: manifest).map { String(manifest[$0]) } }
        #expect(Set(targets) == Set(Plan.rooms.map(\.name)))
    }

    @Test(arguments: Plan.rooms.map(\.name))
    func everyRoomHasItsFolder(_ name: String) throws {
        let room = try #require(Plan.room(named: name))
        var isFolder: ObjCBool = false
        #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(room.folder).path, isDirectory: &isFolder) && isFolder.boolValue)
    }

    /// The lists themselves: a room imports rooms below it, or beside it and named before it.
    @Test func noListOfThePlanPointsUp() {
        for (index, room) in Plan.rooms.enumerated() {
            for name in room.house {
                guard let other = Plan.rooms.firstIndex(where: { $0.name == name }) else {
                    Issue.record("\(room.name) may import \(name), which is no room")
                    continue
                }
                #expect(Plan.rooms[other].floor <= room.floor && other < index, "\(room.name) may import \(name)")
                #expect(!Plan.hardRules.contains { $0.room == room.name && $0.forbidden(name) }, "\(room.name) may import \(name) against a hard rule")
            }
        }
    }

    @Test func everyReasonForFoundationIsStillNeeded() {
        for (path, _) in Plan.foundation {
            #expect(Self.sources.contains { $0.path.hasPrefix(path) && $0.imports.contains { $0.module == "Foundation" } }, "\(path) needs no Foundation any more")
        }
    }

    @Test(
        "A made-up violation is found",
        arguments: [
            ("Sources/Engine/A.swift", "import Session", "Sources/Engine/A.swift:1: an arrow points up: Engine (floor 1) imports Session (floor 3)"),
            ("Sources/Diagnostics/A.swift", "\nimport Syntax", "Sources/Diagnostics/A.swift:2: Diagnostics imports Syntax, which the plan doesn't give it"),
            ("Sources/Script/Machine/A.swift", "import Engine", "Sources/Script/Machine/A.swift:1: Script imports Engine: the language knows nothing of tensors"),
            ("Sources/Engine/A.swift", "@_exported import Script", "Sources/Engine/A.swift:1: Engine imports Script: "),
            ("Sources/Script/A.swift", "import struct SwiftSyntax.Token", "Sources/Script/A.swift:1: Script imports SwiftSyntax, which only Syntax may"),
            ("Sources/galley/A.swift", "import GRDB", "Sources/galley/A.swift:1: galley imports GRDB, which only Ledger may"),
            ("Sources/Session/A.swift", "import CZeroMQ", "Sources/Session/A.swift:1: Session imports CZeroMQ, which only Jupyter may"),
            ("Sources/Chapters/A.swift", "import Cells; import Script", "Sources/Chapters/A.swift:1: Chapters imports Script: it knows cells only through Cells"),
            ("Sources/Jupyter/A.swift", "import Session", "Sources/Jupyter/A.swift:1: Jupyter imports Session: it knows cells only through Cells"),
            ("Sources/Ledger/A.swift", "import Chapters", "Sources/Ledger/A.swift:1: Ledger imports Chapters: it keeps rows"),
            ("Sources/Surfaces/MXNet/A.swift", "import Script", "Sources/Surfaces/MXNet/A.swift:1: MXNet imports Script: a surface is also interpreted"),
            ("Sources/Surfaces/SurfaceCore/A.swift", "import Foundation", "Sources/Surfaces/SurfaceCore/A.swift:1: SurfaceCore imports Foundation: a surface is also interpreted"),
            ("Sources/Engine/A.swift", "/* why */ import Foundation", "Sources/Engine/A.swift:1: Engine imports Foundation here without a reason in the plan"),
            ("Sources/Syntax/A.swift", "internal import FoundationEssentials", "Sources/Syntax/A.swift:1: Syntax imports FoundationEssentials here without a reason in the plan"),
            ("Sources/Chapters/A.swift", "import Logging", "Sources/Chapters/A.swift:1: Chapters imports Logging, which the plan doesn't give it"),
            ("Sources/Torch/A.swift", "import Engine", "Sources/Torch/A.swift: belongs to no room of the plan"),
        ])
    func madeUp(_ path: String, _ text: String, _ sentence: String) {
        let found = violations(in: [Source(path: path, text: text)])
        #expect(found.count == 1 && found[0].hasPrefix(sentence), "\(found)")
    }

    @Test(
        "What only looks like an import is none",
        arguments: [
            "// import Session", "/* a /* b */\nimport Session\n*/", "let text = \"import Session\"", "let text = \"\"\"\n    import Session\n    \"\"\"",
            "let text = #\"\"\"\nimport Session\n\"\"\n\"\"\"#", "let text = \"a\\\"b\"; let important = 1", "let x = importSession", "#if DEBUG\n#endif",
        ])
    func lookalikes(_ text: String) {
        #expect(importsOf(text) == [])
    }

    @Test func importsAreFoundWithTheirLines() {
        let text = "import A\n#if os(Linux)\n  @testable import B\n#endif\npublic import class C.D\nlet s = \"\\\"\"; import E.F\n/**/import G // import H\n"
        #expect(importsOf(text) == [("A", 1), ("B", 3), ("C", 5), ("E", 6), ("G", 7)].map { Import(module: $0.0, line: $0.1) })
    }
}
