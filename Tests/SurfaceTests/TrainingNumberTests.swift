import Cells
import Foundation
import Session
import Testing

/// What a framework makes of a table of optimisers, schedules, losses and initialisers: `Frameworks/training_numbers.py` has it written into `Fixtures/training-….json`,
/// each case with the Swift that stands for it.
struct TrainingFixture: Decodable {
    struct Array: Decodable {
        var shape: [Int]
        var values: [Double]
        var whole: Bool
    }
    struct Case: Decodable {
        var swift: String
        /// The array that the case is about.
        var of: String?
        var numbers: [[Double]]
    }
    var weights: [[Double]]
    var gradients: [[[Double]]]
    var steps: [Int]
    var data: [String: Array]
    var groups: [String: [Case]]

    static let frameworks = TrainingProgram.all.keys.sorted()
    static func read(_ framework: String) throws -> TrainingFixture {
        let path = BuildFolder.current.root + "/Tests/SurfaceTests/Fixtures/training-\(framework).json"
        return try JSONDecoder().decode(TrainingFixture.self, from: try #require(FileManager.default.contents(atPath: path)))
    }

    func start(_ program: TrainingProgram) -> String {
        var text = "import \(program.module)\nlet weights: [[Double]] = \(weights)\nlet gradients: [[[Double]]] = \(gradients)\nlet kept = \(steps)\n" + program.start
        for (name, array) in data.sorted(by: { $0.key < $1.key }) {
            text += "let \(name) = " + program.array(array.whole ? "\(array.values.map { Int($0) })" : "\(array.values)", "\(array.shape)") + "\n"
        }
        return text
    }
}

/// The cases of one kind of one framework.
struct TrainingGroup: CustomTestStringConvertible, Sendable {
    let framework: String
    let name: String
    var testDescription: String { "\(framework) \(name)" }

    static let all: [TrainingGroup] = TrainingFixture.frameworks.flatMap { framework in
        ((try? TrainingFixture.read(framework))?.groups.keys.sorted() ?? []).map { TrainingGroup(framework: framework, name: $0) }
    }

    /// How far a number may be off, relative to the larger of itself and `unit`.
    ///
    /// Both sides compute in float32, which rounds by 6e-8 at each operation: twelve steps of an optimiser, or a loss with its gradient, are some tens of them. MXNet takes
    /// softmax's logarithm from oneDNN, which is off by 3e-6. Rates are float64, but TensorFlow's and Optax's are float32. Draws go through log, sqrt, erfinv, each exact to a few
    /// units; a matrix's factors mix all of its elements, so that small ones are as exact as large ones.
    func tolerance(_ item: TrainingFixture.Case) -> (relative: Double, unit: Double) {
        switch name {
        case "schedules": (framework == "mxnet" || framework == "torch" ? 1e-11 : 1e-6, 1e-1)
        case "losses": framework == "mxnet" ? (1e-5, 1) : (2e-6, 1e-1)
        case "optimizers", "trainers": (2e-6, 1)
        case _ where item.swift.lowercased().contains("orthogonal"): (2e-6, 1)
        default: (2e-6, 1e-2)
        }
    }
}

@Suite("Optimisers, losses and initialisers, in the frameworks' numbers")
struct TrainingNumberTests {
    @Test(arguments: TrainingGroup.all)
    func numbers(_ group: TrainingGroup) throws {
        let program = try #require(TrainingProgram.all[group.framework])
        let fixture = try TrainingFixture.read(group.framework)
        let form = group.name == "losses" ? "loss(OF) { OF in CASE }" : try #require(program.cells[group.name], "nothing runs the cases of \(group)")
        let session = try ScriptSession()
        let (_, trouble) = run(fixture.start(program), in: session)
        try #require(trouble == nil, "\(trouble ?? "")")
        for item in try #require(fixture.groups[group.name]) {
            let cell = form.replacingOccurrences(of: "OF", with: item.of ?? "").replacingOccurrences(of: "CASE", with: item.swift)
            let (printed, trouble) = run(cell, in: session)
            #expect(trouble == nil, "\(item.swift): \(trouble ?? "")")
            guard trouble == nil else { continue }
            let ours = try printed.split(separator: "\n").map { try JSONDecoder().decode([Double].self, from: Data($0.utf8)) }
            #expect(ours.map(\.count) == item.numbers.map(\.count), "\(item.swift): so many numbers")
            let tolerance = group.tolerance(item)
            for (found, wanted) in zip(ours.joined(), item.numbers.joined()) where !(abs(found - wanted) <= tolerance.relative * max(abs(wanted), tolerance.unit)) {
                Issue.record("\(item.swift): \(found) for \(wanted), in \(printed)")
                break
            }
        }
    }

    private func run(_ cell: String, in session: ScriptSession) -> (printed: String, trouble: String?) {
        var printed = ""
        var trouble: String?
        _ = session.run(cell, options: CellOptions(name: "training")) { output in
            switch output {
            case .stream(.stdout, let text): printed += text
            case .error(let error): trouble = error.message
            default: break
            }
        }
        return (printed, trouble)
    }

    /// Where optimisers, schedules, losses and initialisers stand, and what stands beside them.
    static let places: [(framework: String, place: String, chosen: @Sendable (String) -> Bool, others: Set<String>)] = [
        ("mxnet", "mx.optimizer", { _ in true }, ["Optimizer", "State", "create", "named", "unexpected"]),
        ("mxnet", "mx.lr_scheduler", { _ in true }, ["LRScheduler"]),
        ("mxnet", "gluon.loss", { _ in true }, ["Loss"]),
        ("mxnet", "initializer", { _ in true }, ["Initializer", "Given", "named"]),
        ("torch", "torch.optim", { _ in true }, ["Optimizer", "OptimizerState", "ParameterGroup", "Memory", "Setting", "lr_scheduler"]),
        ("torch", "torch.optim.lr_scheduler", { _ in true }, ["LRScheduler", "cosine"]),
        ("torch", "nn", { $0.hasSuffix("Loss") }, ["Loss"]),
        ("torch", "F", { $0.hasSuffix("_loss") || $0.contains("cross_entropy") || $0 == "kl_div" }, []),
        ("torch", "nn.init", { $0.hasSuffix("_") }, []),
        ("tensorflow", "tf.keras.optimizers", { _ in true }, ["Optimizer", "schedules", "get", "legacy"]),
        ("tensorflow", "tf.keras.optimizers.schedules", { _ in true }, ["LearningRateSchedule", "Decay"]),
        ("tensorflow", "tf.keras.losses", { $0.first?.isUppercase == true || $0.contains("entropy") }, ["Loss", "FunctionLoss"]),
        ("tensorflow", "tf.keras.initializers", { $0.first?.isUppercase == true }, ["Initializer", "Random", "OrthogonalInitializer"]),
        ("jax", "optax", { _ in true }, [
            "OptState", "GradientTransformation", "EmptyState", "Schedule", "apply_updates", "global_norm", "linked", "moved", "squares", "zeros", "need", "missing", "unbiased", "overRoot", "errors",
        ]),
        ("jax", "jax.nn.initializers", { _ in true }, []),
    ]

    /// A class that comes to a surface comes with a case.
    @Test(arguments: TrainingFixture.frameworks)
    func allHaveACase(_ framework: String) throws {
        let program = try #require(TrainingProgram.all[framework])
        let cases = try TrainingFixture.read(framework).groups.values.joined().map { $0.swift.replacingOccurrences(of: "`", with: "") }
        let session = try ScriptSession()
        _ = run("import \(program.module)", in: session)
        for place in Self.places where place.framework == framework {
            let names = session.members(of: place.place).filter { place.chosen($0) && !place.others.contains($0) }
            #expect(!names.isEmpty, "\(place.place)")
            for name in Set(names).sorted() {
                let isThere = cases.contains { $0.contains("\(place.place).\(name)(") || $0.contains("'\(name)'") }
                #expect(isThere, "\(place.place).\(name) has no case in Frameworks/training_numbers.py")
            }
        }
    }
}
