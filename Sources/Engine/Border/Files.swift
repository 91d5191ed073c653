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

    /// The array of an idx file, as MNIST's are, packed by gzip or not.
    public static func loadIdx(_ file: String) -> Tensor {
        Border.tensor { try Core.loadIdx(file) }
    }

    /// The first file that there is of several, whose names stand with a zero character behind each; one packed by gzip has `.gz` at its end. Empty: there is none.
    public static func first(_ names: String) -> String {
        Core.firstFile(names.split(separator: "\0").map(String.init))
    }

    /// A text, packed by gzip or not.
    public static func loadText(_ file: String) -> String {
        Border.string { try Core.loadLines(file) }
    }

    /// The numbers in lines of text, as numpy reads them. Empty: any white space parts them, nothing begins a comment. most: how many rows, negative for all. fillsMissing:
    /// what is no number is nan, and no error.
    public static func loadTable(_ file: String, _ dtype: String, _ delimiter: String, _ comments: String, _ skipped: Int, _ most: Int, _ columns: [Int], _ fillsMissing: Bool) -> Tensor {
        Border.tensor {
            let format = DelimitedText(delimiter: delimiter, comments: comments, skipped: skipped, most: most, columns: columns, fillsMissing: fillsMissing)
            return try Core.loadTable(file, format, dtype)
        }
    }
}
