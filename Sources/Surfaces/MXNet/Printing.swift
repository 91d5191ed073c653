import Engine

extension NDArray: CustomStringConvertible, CustomDebugStringConvertible {
    /// Python's `str`.
    public var description: String {
        switch flavour {
        case .nd:
            let sizes = Values.shape(tensor).map { $0.description }.joined(separator: "x")
            return "\n" + Show.array(tensor, " ", 0, 0) + "\n<NDArray " + sizes + " @" + Values.device(tensor) + ">"
        case .np:
            let text = Values.ndim(tensor) == 0 ? Show.scalar(tensor) : Show.array(tensor, " ", 0, 0)
            let device = Values.device(tensor)
            return device.hasPrefix("cpu") ? text : text + " @" + device
        case .numpy:
            return Values.ndim(tensor) == 0 ? Show.scalar(tensor) : Show.array(tensor, " ", 0, 0)
        }
    }

    /// Python's `repr`.
    public var debugDescription: String {
        if flavour == .nd { return description }
        var text = "array(" + Show.array(tensor, ",", 6, 1)
        let sizes = Values.shape(tensor)
        if Values.size(tensor) == 0 && sizes.count != 1 { text += ", shape=" + Show.tuple(sizes) }
        let dtype = Values.dtype(tensor)
        if flavour == .np {
            // float32 is what every array is; anything else is told.
            if dtype != "float32" && dtype != "bool" { text += ", dtype=" + dtype }
            let device = Values.device(tensor)
            if !device.hasPrefix("cpu") { text += ", ctx=" + device }
        } else if dtype != "float64" && dtype != "int64" && dtype != "bool" || Values.size(tensor) == 0 {
            text += ", dtype=" + dtype
        }
        return text + ")"
    }
}
