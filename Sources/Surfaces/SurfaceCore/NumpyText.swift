import Engine

// Numbers in text files: csv and its like, below `data` beside the chapter.
extension numpy {
    /// The numbers of a text file, a row a line; what isn't a number is refused. Without a delimiter, white space parts them.
    public static func loadtxt(
        _ fname: String, dtype: String = "float64", comments: String = "#", delimiter: String? = nil, skiprows: Int = 0, usecols: [Int] = [], max_rows: Int? = nil
    ) -> NumpyArray {
        table(fname, dtype, comments, delimiter, skiprows, max_rows, usecols, false)
    }
    /// The same of one column.
    public static func loadtxt(
        _ fname: String, dtype: String = "float64", comments: String = "#", delimiter: String? = nil, skiprows: Int = 0, usecols: Int, max_rows: Int? = nil
    ) -> NumpyArray {
        table(fname, dtype, comments, delimiter, skiprows, max_rows, [usecols], false)
    }

    /// The numbers of a text file, a row a line; what isn't a number, or isn't there, is nan.
    public static func genfromtxt(
        _ fname: String, dtype: String = "float64", comments: String = "#", delimiter: String? = nil, skip_header: Int = 0, usecols: [Int] = [], max_rows: Int? = nil
    ) -> NumpyArray {
        table(fname, dtype, comments, delimiter, skip_header, max_rows, usecols, true)
    }
    /// The same of one column.
    public static func genfromtxt(
        _ fname: String, dtype: String = "float64", comments: String = "#", delimiter: String? = nil, skip_header: Int = 0, usecols: Int, max_rows: Int? = nil
    ) -> NumpyArray {
        table(fname, dtype, comments, delimiter, skip_header, max_rows, [usecols], true)
    }

    private static func table(
        _ file: String, _ dtype: String, _ comments: String, _ delimiter: String?, _ skipped: Int, _ most: Int?, _ columns: [Int], _ fillsMissing: Bool
    ) -> NumpyArray {
        NumpyArray(Files.loadTable(file, dtype, delimiter ?? "", comments, skipped, most ?? -1, columns, fillsMissing))
    }
}
