import MXNetText
import SurfaceCoreText

/// A module that scripts can import: Swift text, interpreted where a script names it.
public struct SurfaceModule: Sendable {
    public var name: String
    public var files: [(name: String, text: String)]
    /// The modules that the text imports; they must be there before it.
    public var imports: [String]

    public init(name: String, files: [(name: String, text: String)], imports: [String]) {
        self.name = name
        self.files = files
        self.imports = imports
    }
}

/// The surfaces that the program carries with it. Their text is that of the modules that Swift programs import, file by file.
public enum Surfaces {
    /// What all surfaces stand on; each of them gives its names on.
    public static var core: SurfaceModule { SurfaceModule(name: "SurfaceCore", files: texts(filesOfSurfaceCore), imports: ["Engine"]) }
    public static var mxnet: SurfaceModule { SurfaceModule(name: "MXNet", files: texts(filesOfMXNet), imports: ["SurfaceCore", "Engine"]) }

    /// The names that a cell can import.
    public static let names = ["SurfaceCore", "MXNet"]

    /// The module of that name; nil when the program carries none.
    public static func module(named name: String) -> SurfaceModule? {
        switch name {
        case "SurfaceCore": core
        case "MXNet": mxnet
        default: nil
        }
    }

    static func texts(_ files: [(name: String, text: [UInt8])]) -> [(name: String, text: String)] {
        files.map { ($0.name, String(decoding: $0.text, as: UTF8.self)) }
    }
}
