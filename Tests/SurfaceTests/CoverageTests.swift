import Cells
import Foundation
import Session
import Testing

/// What the book's chapters use of each framework, by `Coverage/used-names.txt`, and which of it the surfaces have: docs/coverage.md says so and is made from both.
struct Coverage {
    struct Name {
        var text: String
        var uses: [Int]
        var isCovered: Bool
        var total: Int { uses.reduce(0, +) }
    }
    struct Surface {
        var title: String
        var key: String
        var module: String
        /// A name of the list that begins so is declared under another one.
        var renamed: [(String, String)]
        /// The types whose members `.name` may be.
        var types: [String]
    }

    static let surfaces: [Surface] = [
        Surface(
            title: "MXNet, nd and gluon", key: "nd", module: "MXNet", renamed: [("init.", "initializer."), ("gpu", "mx.gpu"), ("cpu", "mx.cpu")],
            types: ["NDArray", "nn.Block", "nn.Sequential", "nn.Dense", "nn.BatchNorm", "gluon.Parameter", "gluon.ParameterDict", "gluon.Trainer", "gluon.data.ArrayDataset"]),
        Surface(
            title: "MXNet, np, npx and gluon", key: "np", module: "MXNet", renamed: [("init.", "initializer.")],
            types: ["NDArray", "nn.Block", "nn.Sequential", "nn.Dense", "nn.BatchNorm", "gluon.Parameter", "gluon.ParameterDict", "gluon.Trainer", "gluon.data.ArrayDataset"]),
        Surface(
            title: "PyTorch", key: "torch", module: "Torch", renamed: [("Multinomial", "torch.distributions.Multinomial")],
            types: [
                "torch.Tensor", "nn.Module", "nn.Sequential", "nn.Linear", "nn.BatchNorm2d", "torch.optim.Optimizer", "torch.optim.SGD", "torch.distributions.Multinomial",
            ]),
        Surface(
            title: "TensorFlow and Keras", key: "tf", module: "TensorFlow", renamed: [("keras.", "tf.keras.")],
            types: [
                "tf.Tensor", "tf.Variable", "tf.GradientTape", "tf.keras.Model", "tf.keras.Sequential", "tf.keras.layers.Layer", "tf.keras.layers.Dense", "tf.keras.layers.BatchNormalization",
                "tf.keras.optimizers.SGD", "Examples",
            ]),
        Surface(
            title: "JAX", key: "jax", module: "JAX", renamed: [],
            types: ["jax.Array", "JaxUpdates", "JaxUpdate", "optax.GradientTransformation", "nn.Module", "nn.Sequential", "nn.Variable", "FlaxTree", "FlaxTrainState"]),
    ]

    /// A surface's part of the list, with what is there marked.
    static func names(of surface: Surface, in list: String) throws -> [Name] {
        let session = try ScriptSession()
        _ = session.run("import \(surface.module)", options: CellOptions(name: "import")) { _ in }
        func isThere(_ name: String) -> Bool {
            if let (old, new) = surface.renamed.first(where: { name == $0.0 || $0.0.hasSuffix(".") && name.hasPrefix($0.0) }) {
                return session.documentation(of: new + name.dropFirst(old.count)) != nil
            }
            guard name.hasPrefix(".") else { return session.documentation(of: name) != nil }
            let member = name.dropFirst().replacingOccurrences(of: "()", with: "")
            return (surface.types + ["NumpyArray"]).contains { session.documentation(of: "\($0).\(member)") != nil }
        }
        return list.split(separator: "\n").filter { $0.hasPrefix(surface.key + " ") }.map { line in
            let words = line.split(separator: " ")
            return Name(text: String(words[1]), uses: words.dropFirst(2).compactMap { Int($0) }, isCovered: isThere(String(words[1])))
        }
    }

    static func page(_ list: String) throws -> String {
        var text = """
            # What the surfaces cover

            The names that the book's chapters use of each framework, counted by use in three tiers of chapters: 1 arrays, linear algebra and gradients, 2 linear regression to layers of
            one's own, 3 convolutional networks. Made from `Tests/SurfaceTests/Coverage/used-names.txt` and the surfaces themselves by `make coverage`; a test compares. A method counts
            as covered when one of the surface's types has it. The recordings' own helpers (`d2l`) aren't counted.

            | | names | covered | uses in tier 1 | tier 2 | tier 3 |
            | --- | --- | --- | --- | --- | --- |

            """
        var lists = ""
        for surface in surfaces {
            let names = try names(of: surface, in: list)
            let covered = names.filter(\.isCovered)
            let tiers = (0..<3).map { tier in "\(covered.map { $0.uses[tier] }.reduce(0, +)) of \(names.map { $0.uses[tier] }.reduce(0, +))" }
            text += "| \(surface.title) | \(names.count) | \(covered.count) | \(tiers.joined(separator: " | ")) |\n"
            lists += "\n## \(surface.title)\n\n"
            lists += "Covered: " + covered.map { "`\($0.text)`" }.joined(separator: " ") + "\n"
            let missing = names.filter { !$0.isCovered }.sorted { ($1.total, $0.text) < ($0.total, $1.text) }
            lists += missing.isEmpty ? "" : "\nNot here, with uses: " + missing.map { "`\($0.text)` \($0.total)" }.joined(separator: ", ") + "\n"
        }
        return text + lists
    }
}

@Suite("Coverage")
struct CoverageTests {
    private static let root = BuildFolder.current.root
    private static func list() throws -> String { try String(contentsOfFile: root + "/Tests/SurfaceTests/Coverage/used-names.txt", encoding: .utf8) }

    @Test func thePageIsOfTheseSurfaces() throws {
        let path = Self.root + "/docs/coverage.md"
        let page = try Coverage.page(Self.list())
        if ProcessInfo.processInfo.environment["GALLEY_WRITE_DOCS"] != nil { try page.write(toFile: path, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == page, "docs/coverage.md isn't of these surfaces: run `make coverage`")
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
            let used = names.map { $0.uses[0] }.reduce(0, +)
            let covered = names.filter(\.isCovered).map { $0.uses[0] }.reduce(0, +)
            #expect(Double(covered) >= 0.9 * Double(used), "\(surface.key): \(covered) of \(used)")
        }
    }
}
