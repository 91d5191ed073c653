import D2LCoreText
import D2LMXNetText
import D2LTensorFlowText
import D2LTorchText
import JAXText
import MXNetText
import NotebookText
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

    /// What chapters and kernels have without importing it.
    public static var notebook: SurfaceModule { SurfaceModule("Notebook", filesOfNotebook, imports: ["SurfaceCore", "Engine"]) }

    /// The book's helpers: what needs no framework, and the rest over each.
    public static var d2lCore: SurfaceModule { SurfaceModule("D2LCore", filesOfD2LCore, imports: ["SurfaceCore", "Notebook", "Engine"]) }
    public static var d2lMXNet: SurfaceModule { SurfaceModule("D2LMXNet", filesOfD2LMXNet, imports: ["D2LCore", "MXNet", "Engine"]) }
    public static var d2lTensorFlow: SurfaceModule { SurfaceModule("D2LTensorFlow", filesOfD2LTensorFlow, imports: ["D2LCore", "TensorFlow", "Engine"]) }
    public static var d2lTorch: SurfaceModule { SurfaceModule("D2LTorch", filesOfD2LTorch, imports: ["D2LCore", "Torch", "Engine"]) }

    /// The module that `import D2L` means beside a framework; nil where it doesn't stand on that one.
    public static func d2l(over framework: String) -> String? { ["MXNet": "D2LMXNet", "TensorFlow": "D2LTensorFlow", "Torch": "D2LTorch"][framework] }

    /// The module that `import xint` means for a backend; an unknown one is told by the text itself.
    public static func xint(over backend: String) -> String {
        switch backend {
        case "torch": "xintTorch"
        case "tensorflow": "xintTensorFlow"
        default: "xint"
        }
    }

    /// The names that a cell can import.
    public static let names = ["SurfaceCore", "MXNet", "Torch", "JAX", "TensorFlow", "xint", "xintTorch", "xintTensorFlow", "Notebook", "D2LCore", "D2LMXNet", "D2LTensorFlow", "D2LTorch"]

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
        case "Notebook": notebook
        case "D2LCore": d2lCore
        case "D2LMXNet": d2lMXNet
        case "D2LTensorFlow": d2lTensorFlow
        case "D2LTorch": d2lTorch
        default: nil
        }
    }
}
