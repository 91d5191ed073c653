// swift-tools-version: 6.0
// A package like any reader's own: it depends on galley and imports a surface as a module.
import PackageDescription

let package = Package(
    name: "Examples",
    dependencies: [
        // Elsewhere: .package(url: "…/galley", from: "0.1.0")
        .package(name: "galley", path: "..")
    ],
    targets: [
        .executableTarget(name: "Line", dependencies: [.product(name: "MXNet", package: "galley")])
    ],
    swiftLanguageModes: [.v5]
)
