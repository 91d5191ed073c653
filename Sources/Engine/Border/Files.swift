/// Arrays in files. A session's files are its own, in memory; a compiled program's lie on the disk.
public enum Files {
    /// Writes arrays in MXNet's format, as nd's or np's. Names end with a zero character each; none makes it a list.
    public static func saveParams(_ file: String, _ arrays: [Tensor], _ names: String, _ numpy: Bool) {
        Border.void { try Core.saveParams(file, arrays, names, numpy) }
    }

    /// The arrays of a file, to be nd's or np's. npShapes: nd's arrays too have np's shapes now.
    public static func loadParams(_ file: String, _ numpy: Bool, _ npShapes: Bool) -> [Tensor] {
        Border.tensors { try Core.loadParams(file, numpy, npShapes, withArrays: true).arrays }
    }

    /// The arrays' names in the file, each with a zero character behind it; empty for a list.
    public static func paramNames(_ file: String, _ numpy: Bool, _ npShapes: Bool) -> String {
        Border.string { try Core.loadParams(file, numpy, npShapes, withArrays: false).names.map { $0 + "\0" }.joined() }
    }

    /// Writes an array in numpy's format.
    public static func saveNpy(_ file: String, _ x: Tensor) {
        Border.void { try Core.saveNpy(file, x) }
    }

    /// The array of one of numpy's files.
    public static func loadNpy(_ file: String) -> Tensor {
        Border.tensor { try Core.loadNpy(file) }
    }
}
