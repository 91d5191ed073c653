// swift-tools-version: 6.0
// The floors of the house, from the ground up; docs/architecture.md draws them. A test reads the imports and fails when an arrow points up.
import PackageDescription

let syntax = { (product: String) in Target.Dependency.product(name: product, package: "swift-syntax") }

/// Hot targets are optimised in debug builds too, so that tests run kernels at nearly the speed of a release.
/// SwiftPM bars packages with such flags from being dependencies, so they are there for developers only.
let developing = Context.environment["GALLEY_DEV"] == "1"
let hot: [SwiftSetting] = developing ? [.unsafeFlags(["-O"])] : []
let hotC: [CSetting] = developing ? [.unsafeFlags(["-O3"])] : []

let package = Package(
    name: "galley",
    products: [
        .executable(name: "galley", targets: ["galley"]),
        .library(name: "MXNet", targets: ["MXNet"]),
        .library(name: "Torch", targets: ["Torch"]),
        .library(name: "JAX", targets: ["JAX"]),
        .library(name: "TensorFlow", targets: ["TensorFlow"]),
        .library(name: "Notebook", targets: ["Notebook"]),
        .library(name: "D2L", targets: ["D2LMXNet", "D2LTorch", "D2LTensorFlow"]),
        .library(name: "xint", targets: ["xint", "xintTorch", "xintTensorFlow"]),
    ],
    dependencies: [
        .package(url: "https://github.com/swiftlang/swift-syntax", exact: "603.0.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        // Floor 0
        .target(name: "Diagnostics"),
        .target(name: "Cells", dependencies: ["Diagnostics"]),
        .target(
            name: "Syntax",
            dependencies: ["Diagnostics", syntax("SwiftSyntax"), syntax("SwiftParser"), syntax("SwiftOperators"), syntax("SwiftParserDiagnostics")]),
        .target(name: "CKernels", cSettings: hotC),
        .systemLibrary(name: "CDnnl", providers: [.apt(["libdnnl-dev"])]),
        .systemLibrary(name: "CZeroMQ", providers: [.apt(["libzmq3-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Gzip", dependencies: ["CZlib"]),

        // Floor 1
        .target(name: "PreludeText", path: "Sources/SurfaceText/Prelude", resources: [.embedInCode("Text")]),
        .target(name: "Script", dependencies: ["Diagnostics", "Syntax", "PreludeText"], exclude: ["Prelude"], swiftSettings: hot),
        .target(name: "Engine", dependencies: ["CKernels", "CDnnl", "Gzip"], swiftSettings: hot),
        .target(name: "StandInData", dependencies: ["Gzip"], swiftSettings: hot),

        // Floor 2
        .target(name: "SurfaceCore", dependencies: ["Engine"], path: "Sources/Surfaces/SurfaceCore"),
        .target(name: "MXNet", dependencies: ["SurfaceCore"], path: "Sources/Surfaces/MXNet"),
        .target(name: "Torch", dependencies: ["SurfaceCore"], path: "Sources/Surfaces/Torch"),
        .target(name: "JAX", dependencies: ["SurfaceCore"], path: "Sources/Surfaces/JAX"),
        .target(name: "TensorFlow", dependencies: ["SurfaceCore"], path: "Sources/Surfaces/TensorFlow"),
        // One numpy over three frameworks; a cell's `import xint` chooses among them.
        .target(name: "xint", dependencies: ["MXNet"], path: "Sources/Surfaces/xint"),
        .target(name: "xintTorch", dependencies: ["Torch"], path: "Sources/Surfaces/xintTorch"),
        .target(name: "xintTensorFlow", dependencies: ["TensorFlow"], path: "Sources/Surfaces/xintTensorFlow"),
        // The book's helpers: what needs no framework, and the rest over each.
        .target(name: "Notebook", dependencies: ["SurfaceCore"], path: "Sources/Surfaces/Notebook"),
        .target(name: "D2LCore", dependencies: ["SurfaceCore", "Notebook"], path: "Sources/Surfaces/D2LCore"),
        .target(name: "D2LMXNet", dependencies: ["D2LCore", "MXNet"], path: "Sources/Surfaces/D2LMXNet"),
        .target(name: "D2LTorch", dependencies: ["D2LCore", "Torch"], path: "Sources/Surfaces/D2LTorch"),
        .target(name: "D2LTensorFlow", dependencies: ["D2LCore", "TensorFlow"], path: "Sources/Surfaces/D2LTensorFlow"),
        .target(name: "SurfaceCoreText", path: "Sources/SurfaceText/SurfaceCore", resources: [.embedInCode("Text")]),
        .target(name: "MXNetText", path: "Sources/SurfaceText/MXNet", resources: [.embedInCode("Text")]),
        .target(name: "TorchText", path: "Sources/SurfaceText/Torch", resources: [.embedInCode("Text")]),
        .target(name: "JAXText", path: "Sources/SurfaceText/JAX", resources: [.embedInCode("Text")]),
        .target(name: "TensorFlowText", path: "Sources/SurfaceText/TensorFlow", resources: [.embedInCode("Text")]),
        .target(name: "xintText", path: "Sources/SurfaceText/xint", resources: [.embedInCode("Text")]),
        .target(name: "xintTorchText", path: "Sources/SurfaceText/xintTorch", resources: [.embedInCode("Text")]),
        .target(name: "xintTensorFlowText", path: "Sources/SurfaceText/xintTensorFlow", resources: [.embedInCode("Text")]),
        .target(name: "NotebookText", path: "Sources/SurfaceText/Notebook", resources: [.embedInCode("Text")]),
        .target(name: "D2LCoreText", path: "Sources/SurfaceText/D2LCore", resources: [.embedInCode("Text")]),
        .target(name: "D2LMXNetText", path: "Sources/SurfaceText/D2LMXNet", resources: [.embedInCode("Text")]),
        .target(name: "D2LTensorFlowText", path: "Sources/SurfaceText/D2LTensorFlow", resources: [.embedInCode("Text")]),
        .target(name: "D2LTorchText", path: "Sources/SurfaceText/D2LTorch", resources: [.embedInCode("Text")]),
        .target(
            name: "Bindings",
            dependencies: [
                "Script", "Engine", "SurfaceCoreText", "MXNetText", "TorchText", "JAXText", "TensorFlowText", "xintText", "xintTorchText", "xintTensorFlowText",
                "NotebookText", "D2LCoreText", "D2LMXNetText", "D2LTensorFlowText", "D2LTorchText",
            ]),
        .executableTarget(name: "BindingGenerator"),

        // Floor 3
        .target(
            name: "Session", dependencies: ["Cells", "Diagnostics", "Syntax", "Script", "Engine", "Bindings", "PreludeText"],
            resources: [.embedInCode("FrameworkNames")]),
        .target(name: "Chapters", dependencies: ["Cells", "Diagnostics", .product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "Ledger", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Jupyter",
            dependencies: ["Cells", "Diagnostics", "CZeroMQ", .product(name: "Crypto", package: "swift-crypto"), .product(name: "Logging", package: "swift-log")]),

        // Floor 4
        .executableTarget(
            name: "galley",
            dependencies: [
                "Session", "Chapters", "Ledger", "Jupyter", "StandInData", "Cells", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"), .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("kernel.json")]),

        // Tests, a target for each floor's rooms
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "ScriptTests", dependencies: ["Script", "Syntax", "Diagnostics", "PreludeText"]),
        .testTarget(name: "EngineTests", dependencies: ["Engine", "CKernels"], swiftSettings: hot),
        .testTarget(name: "StandInDataTests", dependencies: ["StandInData", "Gzip"]),
        .testTarget(name: "SessionTests", dependencies: ["Session", "Cells", "Diagnostics"]),
        .testTarget(name: "SyntaxTests", dependencies: ["Syntax", "Diagnostics"]),
        .testTarget(name: "BindingsTests", dependencies: ["Bindings", "BindingGenerator"]),
        .testTarget(
            name: "SurfaceTests",
            dependencies: ["MXNet", "Torch", "JAX", "TensorFlow", "xint", "xintTorch", "xintTensorFlow", "Notebook", "D2LMXNet", "D2LTorch", "D2LTensorFlow", "Session", "Cells", "Chapters", "Syntax", "Diagnostics"],
            exclude: ["Coverage", "Fixtures", "Frameworks", "Programs"]),
        .testTarget(name: "ChaptersTests", dependencies: ["Chapters", "Cells", "Diagnostics"]),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "JupyterTests", dependencies: ["Jupyter", "Cells", "CZeroMQ", .product(name: "Logging", package: "swift-log")]),
        // The manual of the language: programs with what they print in comments, run by the built program and by swiftc; generated programs and broken texts besides.
        .testTarget(name: "LanguageTests", dependencies: ["galley", "Session", "Cells"], exclude: ["Programs", "Rejects", "Traps"]),
        .testTarget(name: "ProgramTests", dependencies: ["galley"]),
    ],
    swiftLanguageModes: [.v5]
)
