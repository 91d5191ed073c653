/// The plan of the house: which room stands on which floor, and which rooms it may import.
///
/// docs/architecture.md draws the same. A room may import those below it, never those above; what it may import is listed room by room, so that a new dependency is
/// a decision somebody takes here and not something that happens. What the lists may say is bounded by `hardRules`: widening a list isn't enough to break one.
struct Room {
    let name: String
    /// The folder that its sources lie in, from the repository's root.
    let folder: String
    let floor: Int
    /// Modules of the project that it may import.
    let house: Set<String>
    /// Modules from outside that it may import; Swift's own standard library needs no mention, Foundation has a list of its own.
    let outside: Set<String>

    init(_ name: String, in folder: String? = nil, floor: Int, imports house: Set<String> = [], outside: Set<String> = []) {
        self.name = name
        self.folder = folder ?? "Sources/\(name)"
        self.floor = floor
        self.house = house
        self.outside = outside
    }
}

enum Plan {
    /// From the ground up; within a floor a room comes after those that it stands beside and uses.
    static let rooms: [Room] = [
        Room("Diagnostics", floor: 0),
        Room("Cells", floor: 0, imports: ["Diagnostics"]),
        Room("Syntax", floor: 0, imports: ["Diagnostics"], outside: swiftSyntax),
        Room("CKernels", floor: 0),
        Room("CDnnl", floor: 0),
        Room("CZeroMQ", floor: 0),
        Room("CZlib", floor: 0),
        Room("Gzip", floor: 0, imports: ["CZlib"]),

        Room("PreludeText", in: "Sources/SurfaceText/Prelude", floor: 1),
        Room("Script", floor: 1, imports: ["Diagnostics", "Syntax", "PreludeText"], outside: ["Glibc"]),
        Room("Engine", floor: 1, imports: ["CKernels", "CDnnl", "Gzip"], outside: ["Glibc"]),
        Room("StandInData", floor: 1, imports: ["Gzip"]),

        Room("SurfaceCore", in: "Sources/Surfaces/SurfaceCore", floor: 2, imports: ["Engine"]),
        Room("MXNet", in: "Sources/Surfaces/MXNet", floor: 2, imports: ["SurfaceCore", "Engine"]),
        Room("Torch", in: "Sources/Surfaces/Torch", floor: 2, imports: ["SurfaceCore", "Engine"]),
        Room("JAX", in: "Sources/Surfaces/JAX", floor: 2, imports: ["SurfaceCore", "Engine"]),
        Room("TensorFlow", in: "Sources/Surfaces/TensorFlow", floor: 2, imports: ["SurfaceCore", "Engine"]),
        Room("xint", in: "Sources/Surfaces/xint", floor: 2, imports: ["MXNet", "Engine"]),
        Room("xintTorch", in: "Sources/Surfaces/xintTorch", floor: 2, imports: ["Torch", "Engine"]),
        Room("xintTensorFlow", in: "Sources/Surfaces/xintTensorFlow", floor: 2, imports: ["TensorFlow", "Engine"]),
        Room("Notebook", in: "Sources/Surfaces/Notebook", floor: 2, imports: ["SurfaceCore", "Engine"]),
        Room("D2LCore", in: "Sources/Surfaces/D2LCore", floor: 2, imports: ["SurfaceCore", "Notebook", "Engine"]),
        Room("D2LMXNet", in: "Sources/Surfaces/D2LMXNet", floor: 2, imports: ["D2LCore", "MXNet", "Engine"]),
        Room("D2LTensorFlow", in: "Sources/Surfaces/D2LTensorFlow", floor: 2, imports: ["D2LCore", "TensorFlow", "Engine"]),
        Room("D2LTorch", in: "Sources/Surfaces/D2LTorch", floor: 2, imports: ["D2LCore", "Torch", "Engine"]),
        Room("SurfaceCoreText", in: "Sources/SurfaceText/SurfaceCore", floor: 2),
        Room("MXNetText", in: "Sources/SurfaceText/MXNet", floor: 2),
        Room("TorchText", in: "Sources/SurfaceText/Torch", floor: 2),
        Room("JAXText", in: "Sources/SurfaceText/JAX", floor: 2),
        Room("TensorFlowText", in: "Sources/SurfaceText/TensorFlow", floor: 2),
        Room("xintText", in: "Sources/SurfaceText/xint", floor: 2),
        Room("xintTorchText", in: "Sources/SurfaceText/xintTorch", floor: 2),
        Room("xintTensorFlowText", in: "Sources/SurfaceText/xintTensorFlow", floor: 2),
        Room("NotebookText", in: "Sources/SurfaceText/Notebook", floor: 2),
        Room("D2LCoreText", in: "Sources/SurfaceText/D2LCore", floor: 2),
        Room("D2LMXNetText", in: "Sources/SurfaceText/D2LMXNet", floor: 2),
        Room("D2LTensorFlowText", in: "Sources/SurfaceText/D2LTensorFlow", floor: 2),
        Room("D2LTorchText", in: "Sources/SurfaceText/D2LTorch", floor: 2),
        Room(
            "Bindings", floor: 2,
            imports: [
                "Script", "Engine", "SurfaceCoreText", "MXNetText", "TorchText", "JAXText", "TensorFlowText", "xintText", "xintTorchText", "xintTensorFlowText",
                "NotebookText", "D2LCoreText", "D2LMXNetText", "D2LTensorFlowText", "D2LTorchText",
            ]),
        // A tool that reads the engine's border as text; it imports nothing of the house.
        Room("BindingGenerator", floor: 2),

        Room("Session", floor: 3, imports: ["Cells", "Diagnostics", "Syntax", "Script", "Engine", "Bindings", "PreludeText"], outside: ["Glibc"]),
        Room("Chapters", floor: 3, imports: ["Cells", "Diagnostics"], outside: ["Crypto", "Glibc"]),
        Room("Ledger", floor: 3, outside: ["GRDB", "Glibc"]),
        Room("Jupyter", floor: 3, imports: ["Cells", "Diagnostics", "CZeroMQ"], outside: ["Crypto", "Logging", "Glibc"]),

        Room("galley", floor: 4, imports: ["Session", "Chapters", "Ledger", "Jupyter", "StandInData", "Cells", "Diagnostics"], outside: ["ArgumentParser", "Logging", "Glibc"]),
    ]

    static let swiftSyntax: Set<String> = ["SwiftSyntax", "SwiftParser", "SwiftOperators", "SwiftDiagnostics", "SwiftParserDiagnostics", "SwiftBasicFormat"]

    /// Modules that exactly one room may know, so that what they do can be changed in one place.
    static let owners: [String: String] = Dictionary(uniqueKeysWithValues: swiftSyntax.map { ($0, "Syntax") }).merging(
        ["GRDB": "Ledger", "CZeroMQ": "Jupyter", "CDnnl": "Engine", "CKernels": "Engine", "CZlib": "Gzip", "ArgumentParser": "galley"], uniquingKeysWith: { first, _ in first })

    /// A room that may never import another, whatever its list says.
    struct HardRule {
        let room: String
        let forbidden: (String) -> Bool
        let why: String
    }
    private static let surfaces: Set<String> = Set(rooms.filter { $0.folder.hasPrefix("Sources/Surfaces/") }.map(\.name))
    private static let house: Set<String> = Set(rooms.map(\.name))
    static let hardRules: [HardRule] =
        [
            HardRule(room: "Script", forbidden: { $0 == "Engine" }, why: "the language knows nothing of tensors; Bindings ties the two together"),
            HardRule(room: "Engine", forbidden: { $0 == "Script" }, why: "a compiled program uses the engine without the language; Bindings ties the two together"),
            HardRule(room: "Chapters", forbidden: { house.subtracting(["Cells", "Diagnostics"]).contains($0) }, why: "it knows cells only through Cells"),
            HardRule(room: "Jupyter", forbidden: { house.subtracting(["Cells", "Diagnostics", "CZeroMQ"]).contains($0) }, why: "it knows cells only through Cells"),
            HardRule(room: "Ledger", forbidden: { house.contains($0) }, why: "it keeps rows and knows nothing of what they mean"),
        ]
        + surfaces.sorted().map { surface in
            HardRule(room: surface, forbidden: { !surfaces.union(["Engine"]).contains($0) }, why: "a surface is also interpreted, where only the engine's border and surfaces exist")
        }

    /// Where Foundation is used and why. A process that loads it starts about 10 ms later (21 ms where 11 would do), and nothing of it exists where a surface is interpreted.
    static let foundation: [(path: String, why: String)] = [
        ("Sources/Script/Machine/", "C's memory and mathematical functions, text search, String(format:)"),
        ("Sources/Session/ScriptSession.swift", "a lock, the monotonic clock"),
        ("Sources/Chapters/Run/ChapterRun.swift", "a lock, the clock of the time limit"),
        ("Sources/Ledger/", "files and paths; GRDB is built on Foundation anyway"),
        ("Sources/BindingGenerator/", "reads and writes source files; not part of the program"),
        ("Sources/galley/", "files, paths, signals, the terminal"),
    ]

    /// The room that a file lies in.
    static func room(of path: String) -> Room? { rooms.first { path.hasPrefix($0.folder + "/") } }
    static func room(named name: String) -> Room? { rooms.first { $0.name == name } }

    /// Names from outside that any room may import.
    static let everywhere: Set<String> = ["Swift"]
}
