import Foundation

/// Everything that is made from other files of the source tree: path from the package's root, and text.
func generatedFiles(root: URL) throws -> [(path: String, text: String)] {
    let border = root.appendingPathComponent("Sources/Engine/Border")
    var functions: [BorderFunction] = []
    for file in try swiftFiles(in: border) {
        functions += try borderFunctions(in: String(contentsOf: border.appendingPathComponent(file), encoding: .utf8), file: file)
    }
    var namespaces: [String] = []
    for function in functions where !namespaces.contains(function.namespace) { namespaces.append(function.namespace) }
    namespaces.sort()

    var files = [(path: "Sources/Bindings/Generated/EngineInterface.swift", text: interface(functions, namespaces))]
    for namespace in namespaces {
        files.append(("Sources/Bindings/Generated/\(namespace)Thunks.swift", thunks(namespace, functions.filter { $0.namespace == namespace })))
    }
    let surfaces = ["SurfaceCore", "MXNet", "Torch", "JAX", "TensorFlow", "xint", "xintTorch", "xintTensorFlow", "Notebook", "D2LCore", "D2LMXNet", "D2LTensorFlow", "D2LTorch"].map { ($0, "Sources/Surfaces/\($0)") }
    for (module, folder) in [("Prelude", "Sources/Script/Prelude")] + surfaces {
        files.append(("Sources/SurfaceText/\(module)/Files.swift", embeddedFiles(module, try swiftFiles(in: root.appendingPathComponent(folder)))))
    }
    return files
}

/// The names of the Swift files in a folder, sorted.
func swiftFiles(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.sorted()
}

/// Writes what has changed, and removes thunks that nothing makes any more. Gives the paths that were touched.
func writeGeneratedFiles(root: URL) throws -> [String] {
    var touched: [String] = []
    let files = try generatedFiles(root: root)
    for (path, text) in files {
        let place = root.appendingPathComponent(path)
        if (try? String(contentsOf: place, encoding: .utf8)) == text { continue }
        try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: place, atomically: true, encoding: .utf8)
        touched.append(path)
    }
    let folder = "Sources/Bindings/Generated"
    for name in try swiftFiles(in: root.appendingPathComponent(folder)) where !files.contains(where: { $0.path == "\(folder)/\(name)" }) {
        try FileManager.default.removeItem(at: root.appendingPathComponent("\(folder)/\(name)"))
        touched.append("\(folder)/\(name) (removed)")
    }
    return touched
}
