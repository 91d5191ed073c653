/// The public names of the frameworks themselves, to tell a name that a surface leaves out from one that was mistyped.
///
/// They lie in `FrameworkNames` as text, a line for a namespace or class, written by `Tests/SurfaceTests/Frameworks/list_names.py` from the frameworks; a list is read when
/// the first unknown name of its surface has to be told.
final class LeftOutNames {
    private struct Place {
        /// As readers spell it: `torch.Tensor`.
        var spelled: String
        var names: Set<Substring>
    }
    /// By module, then by the surface's own path of the type.
    private var known: [String: [String: [Place]]] = [:]

    /// "torch.fft isn't part of Galley"; nil when the framework has no such name either.
    func sentence(module: String, type: String, name: String) -> String? {
        places(of: module)[type]?.first { $0.names.contains(Substring(name)) }.map { "\($0.spelled).\(name) isn't part of Galley" }
    }

    private func places(of module: String) -> [String: [Place]] {
        if let places = known[module] { return places }
        var places: [String: [Place]] = [:]
        for line in text(of: module).split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let head = line[..<colon].split(separator: " ")
            guard head.count == 2 else { continue }
            places[String(head[0]), default: []].append(Place(spelled: String(head[1]), names: Set(line[line.index(after: colon)...].split(separator: " "))))
        }
        known[module] = places
        return places
    }

    private func text(of module: String) -> String {
        switch module {
        case "MXNet": String(decoding: PackageResources.mxnet_txt, as: UTF8.self)
        case "Torch": String(decoding: PackageResources.torch_txt, as: UTF8.self)
        case "TensorFlow": String(decoding: PackageResources.tensorflow_txt, as: UTF8.self)
        case "JAX": String(decoding: PackageResources.jax_txt, as: UTF8.self)
        default: ""
        }
    }
}
