import Engine

extension JaxArray: CustomStringConvertible, CustomDebugStringConvertible {
    /// Python's `str`: as numpy.
    public var description: String { Values.ndim(tensor) == 0 ? Show.scalar(tensor) : Show.array(tensor, " ", 0, 0) }

    /// Python's `repr`. Where the dtype doesn't fit behind the last line it is set off by six blanks, on that line all the same.
    public var debugDescription: String {
        let type = "dtype=" + Values.dtype(tensor) + (weak_type ? ", weak_type=True)" : ")")
        let sizes = Values.shape(tensor)
        if Values.size(tensor) == 0 { return "Array([], shape=" + Show.tuple(sizes) + ", " + type }
        if sizes.isEmpty {
            // The element of an array, which isn't written as a scalar is: `28.`
            let text = Show.array(Shapes.reshape(tensor, [1]), ",", 6, 1)
            return "Array(" + text.dropFirst().dropLast().filter { $0 != " " } + ", " + type
        }
        let text = Show.array(tensor, ",", 6, 1)
        let lines = text.split(separator: "\n")
        let last = lines[lines.count - 1].count + 2
        return "Array(" + text + "," + (last + type.count + 1 > 75 ? "      " : " ") + type
    }
}
