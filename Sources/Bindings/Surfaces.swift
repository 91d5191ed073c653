import JAXText
import MXNetText
import SurfaceCoreText
import TensorFlowText
import TorchText
import xintTensorFlowText
import xintText
import xintTorchText

/// A module that scripts can import: Swift text, interpreted where a script names it.
public struct SurfaceModule: Sendable {
    public let name: String
    /// The modules that the text imports; they must be there before it.
    public let imports: [String]
    private let contents: [(name: String, text: [UInt8])]

    init(_ name: String, _ contents: [(name: String, text: [UInt8])], imports: [String]) {
        self.name = name
        self.contents = contents
        self.imports = imports
    }

    /// The module's files. Their text is decoded anew each time.
    public var files: [(name: String, text: String)] { contents.map { ($0.name, String(decoding: $0.text, as: UTF8.self)) } }
}

/// The surfaces that the program carries with it. Their text is that of the modules that Swift programs import, file by file.
public enum Surfaces {
    /// What all surfaces stand on; each of them gives its names on.
    public static var core: SurfaceModule { SurfaceModule("SurfaceCore", filesOfSurfaceCore, imports: ["Engine"]) }
    public static var mxnet: SurfaceModule { SurfaceModule("MXNet", filesOfMXNet, imports: ["SurfaceCore", "Engine"]) }
    public static var torch: SurfaceModule { SurfaceModule("Torch", filesOfTorch, imports: ["SurfaceCore", "Engine"]) }
    public static var jax: SurfaceModule { SurfaceModule("JAX", filesOfJAX, imports: ["SurfaceCore", "Engine"]) }
    public static var tensorFlow: SurfaceModule { SurfaceModule("TensorFlow", filesOfTensorFlow, imports: ["SurfaceCore", "Engine"]) }

    /// numpy's names over one of three frameworks.
    public static var xint: SurfaceModule { SurfaceModule("xint", filesOfxint, imports: ["MXNet", "Engine"]) }
    public static var xintTorch: SurfaceModule { SurfaceModule("xintTorch", filesOfxintTorch, imports: ["Torch", "Engine"]) }
    public static var xintTensorFlow: SurfaceModule { SurfaceModule("xintTensorFlow", filesOfxintTensorFlow, imports: ["TensorFlow", "Engine"]) }

    /// The module that `import xint` means for a backend; an unknown one is told by the text itself.
    public static func xint(over backend: String) -> String {
        switch backend {
        case "torch": "xintTorch"
        case "tensorflow": "xintTensorFlow"
        default: "xint"
        }
    }

    /// The names that a cell can import.
    public static let names = ["SurfaceCore", "MXNet", "Torch", "JAX", "TensorFlow", "xint", "xintTorch", "xintTensorFlow"]

    /// The module of that name; nil when the program carries none.
    public static func module(named name: String) -> SurfaceModule? {
        switch name {
        case "SurfaceCore": core
        case "MXNet": mxnet
        case "Torch": torch
        case "JAX": jax
        case "TensorFlow": tensorFlow
        case "xint": xint
        case "xintTorch": xintTorch
        case "xintTensorFlow": xintTensorFlow
        default: nil
        }
    }
}
