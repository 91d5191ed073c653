import Cells
import Foundation
import Session
import Testing

/// What the book's chapters use of each framework, by `Coverage/used-names.txt`, and which of it the surfaces have: docs/coverage.md says so and is made from both. What they
/// don't have stands in `Coverage/left-out.txt`, with the reason.
struct Coverage {
    struct Name {
        var text: String
        /// By tier; empty where nobody counted them.
        var uses: [Int]
        var isCovered: Bool
        var total: Int { uses.reduce(0, +) }
        func uses(tier: Int) -> Int { tier < uses.count ? uses[tier] : 0 }
        /// As the page has it.
        var shown: String { "`\(text)`" + (uses.isEmpty ? "" : " \(total)") }
    }
    struct Surface {
        var title: String
        var key: String
        /// What the cells import.
        var modules: [String]
        /// A name of the list that begins so is declared under another one.
        var renamed: [(String, String)]
        /// The types whose members `.name` may be.
        var types: [String]
    }

    private static let mxnet = [
        "NDArray", "nn.Block", "nn.Sequential", "nn.Dense", "nn.BatchNorm", "nn.LayerParameters", "gluon.Parameter", "gluon.ParameterDict", "gluon.Trainer", "gluon.data.ArrayDataset",
    ]
    static let surfaces: [Surface] = [
        Surface(
            title: "MXNet, nd and gluon", key: "nd", modules: ["MXNet"], renamed: [("init.", "initializer."), ("gpu", "mx.gpu"), ("cpu", "mx.cpu")],
            types: mxnet),
        Surface(
            title: "MXNet, np, npx and gluon", key: "np", modules: ["D2LMXNet"], renamed: [("init.", "initializer.")],
            types: mxnet + ["d2l.Module"]),
        Surface(
            title: "PyTorch", key: "torch", modules: ["Torch"], renamed: [("Multinomial", "torch.distributions.Multinomial")],
            types: [
                "torch.Tensor", "nn.Module", "nn.Sequential", "nn.Linear", "nn.BatchNorm2d", "torch.optim.Optimizer", "torch.optim.SGD", "torch.distributions.Multinomial",
            ]),
        Surface(
            title: "TensorFlow and Keras", key: "tf", modules: ["TensorFlow"], renamed: [("keras.", "tf.keras.")],
            types: [
                "tf.Tensor", "tf.Variable", "tf.GradientTape", "tf.keras.Model", "tf.keras.Sequential", "tf.keras.layers.Layer", "tf.keras.layers.Dense", "tf.keras.layers.BatchNormalization",
                "tf.keras.optimizers.SGD", "Examples", "tensorflow_probability.distributions.Multinomial",
            ]),
        Surface(
            // JAX's chapters read their data by TensorFlow.
            title: "JAX", key: "jax", modules: ["JAX", "TensorFlow"], renamed: [("keras.", "tf.keras.")],
            types: ["jax.Array", "JaxUpdates", "JaxUpdate", "optax.GradientTransformation", "nn.Module", "nn.Sequential", "nn.Variable", "FlaxTree", "FlaxTrainState", "Examples"]),
        Surface(title: "The book's helpers", key: "d2l", modules: ["D2LTorch"], renamed: [], types: ["d2l.DataModule", "d2l.Classifier"]),
        Surface(title: "The helpers of its first edition", key: "d2lzh", modules: ["D2LMXNet"], renamed: [("d2lzh.", "d2l.")], types: []),
    ]

    /// A surface's part of the list, with what is there marked.
    static func names(of surface: Surface, in list: String) throws -> [Name] {
        let session = try ScriptSession()
        _ = session.run(surface.modules.map { "import \($0)" }.joined(separator: "\n"), options: CellOptions(name: "import")) { _ in }
        func isProtocol(_ name: String) -> Bool {
            var isGood = true
            _ = session.run("let _: (any \(name))? = nil", options: CellOptions(name: "protocol")) { if case .error = $0 { isGood = false } }
            return isGood
        }
        func isThere(_ name: String) -> Bool {
            if let (old, new) = surface.renamed.first(where: { name == $0.0 || $0.0.hasSuffix(".") && name.hasPrefix($0.0) }) {
                return session.documentation(of: new + name.dropFirst(old.count)) != nil
            }
            guard name.hasPrefix(".") else { return session.documentation(of: name) != nil || isProtocol(name) }
            let member = name.dropFirst().replacingOccurrences(of: "()", with: "")
            return (surface.types + ["NumpyArray"]).contains { session.documentation(of: "\($0).\(member)") != nil }
        }
        return list.split(separator: "\n").filter { $0.hasPrefix(surface.key + " ") }.map { line in
            let words = line.split(separator: " ")
            return Name(text: String(words[1]), uses: words.dropFirst(2).compactMap { Int($0) }, isCovered: isThere(String(words[1])))
        }
    }

    /// Why a name is left out, by surface: `Coverage/left-out.txt` has a line "REASON: sentence" for each reason, and lines "SURFACE REASON name name".
    struct LeftOut {
        var sentences: [(reason: String, text: String)] = []
        var reasons: [String: [String: String]] = [:]

        init(_ text: String) {
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                let words = line.split(separator: " ").map(String.init)
                if let first = words.first, first.hasSuffix(":") {
                    sentences.append((String(first.dropLast()), words.dropFirst().joined(separator: " ")))
                } else if words.count > 2 {
                    for name in words.dropFirst(2) { reasons[words[0], default: [:]][name] = words[1] }
                }
            }
        }
    }

    static func page(_ list: String, _ leftOut: LeftOut) throws -> String {
        var text = """
            # What the surfaces cover

            The names that the book's chapters use of each framework, counted by use in three tiers of chapters: 1 arrays, linear algebra and gradients, 2 linear regression to layers of
            one's own, 3 convolutional networks. Made from `Tests/SurfaceTests/Coverage` (`used-names.txt`, and `left-out.txt` with the reasons) and the surfaces themselves by
            `make coverage`; a test compares, and asks for a reason for every name that isn't here. A method counts as covered when one of the surface's types has it.

            | | names | covered | uses in tier 1 | tier 2 | tier 3 |
            | --- | --- | --- | --- | --- | --- |

            """
        var lists = ""
        for surface in surfaces {
            let names = try names(of: surface, in: list)
            let covered = names.filter(\.isCovered)
            let isCounted = names.contains { !$0.uses.isEmpty }
            let tiers = (0..<3).map { tier in
                isCounted ? "\(covered.map { $0.uses(tier: tier) }.reduce(0, +)) of \(names.map { $0.uses(tier: tier) }.reduce(0, +))" : "not counted"
            }
            text += "| \(surface.title) | \(names.count) | \(covered.count) | \(tiers.joined(separator: " | ")) |\n"
            lists += "\n## \(surface.title)\n\n"
            lists += "Covered: " + covered.map { "`\($0.text)`" }.joined(separator: " ") + "\n"
            let missing = names.filter { !$0.isCovered }.sorted { ($1.total, $0.text) < ($0.total, $1.text) }
            if missing.isEmpty { continue }
            lists += "\nLeft out" + (isCounted ? ", with uses" : "") + ":\n\n"
            for (reason, sentence) in leftOut.sentences {
                let these = missing.filter { leftOut.reasons[surface.key]?[$0.text] == reason }
                if !these.isEmpty { lists += "- " + these.map(\.shown).joined(separator: ", ") + ". " + sentence + "\n" }
            }
        }
        return text + lists
    }
}

@Suite("Coverage")
struct CoverageTests {
    private static let root = BuildFolder.current.root
    private static func list() throws -> String { try String(contentsOfFile: root + "/Tests/SurfaceTests/Coverage/used-names.txt", encoding: .utf8) }
    private static func leftOut() throws -> Coverage.LeftOut { Coverage.LeftOut(try String(contentsOfFile: root + "/Tests/SurfaceTests/Coverage/left-out.txt", encoding: .utf8)) }

    @Test func thePageIsOfTheseSurfaces() throws {
        let path = Self.root + "/docs/coverage.md"
        let page = try Coverage.page(Self.list(), Self.leftOut())
        if ProcessInfo.processInfo.environment["GALLEY_WRITE_DOCS"] != nil { try page.write(toFile: path, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == page, "docs/coverage.md isn't of these surfaces: run `make coverage`")
    }

    /// Every name is there, or is left out for a reason that is told; nothing is left out that is there, or that no chapter uses.
    @Test func whatIsntThereHasItsReason() throws {
        let list = try Self.list()
        let leftOut = try Self.leftOut()
        let told = Set(leftOut.sentences.map(\.reason))
        #expect(told.count == leftOut.sentences.count, "a reason is told twice")
        for surface in Coverage.surfaces {
            let names = try Coverage.names(of: surface, in: list)
            let missing = Set(names.filter { !$0.isCovered }.map(\.text))
            let reasons = leftOut.reasons[surface.key] ?? [:]
            #expect(!names.isEmpty, "\(surface.key)")
            #expect(missing.subtracting(reasons.keys).sorted() == [], "\(surface.title): neither there nor left out with a reason")
            #expect(Set(reasons.keys).subtracting(missing).sorted() == [], "\(surface.title): left out, but there, or used nowhere")
            #expect(Set(reasons.values).subtracting(told).sorted() == [], "\(surface.title): a reason without a sentence")
        }
        #expect(Set(leftOut.reasons.keys).subtracting(Coverage.surfaces.map(\.key)) == [], "no such surface")
    }

    /// A list that says yes to everything would make the page worthless.
    @Test func whatIsntThereIsntCovered() throws {
        for surface in Coverage.surfaces {
            let invented = "\(surface.key) \(surface.key).nobody 1 1 1\n\(surface.key) .nobody() 1 1 1\n"
            #expect(try Coverage.names(of: surface, in: invented).map(\.isCovered) == [false, false], "\(surface.key)")
        }
    }

    @Test func whatTheFirstChaptersUseOfArraysIsThere() throws {
        let list = try Self.list()
        for surface in Coverage.surfaces {
            let names = try Coverage.names(of: surface, in: list)
            let used = names.map { $0.uses(tier: 0) }.reduce(0, +)
            let covered = names.filter(\.isCovered).map { $0.uses(tier: 0) }.reduce(0, +)
            #expect(Double(covered) >= 0.9 * Double(used), "\(surface.key): \(covered) of \(used)")
        }
    }
}
