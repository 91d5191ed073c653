import Engine
import SurfaceCore

/// A tensor, or nested lists of numbers, as a table with its shape, dtype and a heat map: the larger a number, the stronger its colour, red above zero and blue below.
///
/// Of more than two axes the last two are shown, one table for each place in the others. What is long is shortened in the middle.
public func table(_ data: any ArrayData, digits: Int = 4, heat: Bool = true) -> HTML {
    let collector = ArrayCollector()
    let shape = data._collect(collector)
    let dtype = collector.tensorDType ?? (collector.hasFloats ? "float64" : collector.hasInts || !collector.hasBools ? "int64" : "bool")
    let values = collector.doubles
    var greatest = 0.0
    for value in values where value.isFinite && value.magnitude > greatest { greatest = value.magnitude }
    func text(_ value: Double) -> String {
        if dtype == "bool" { return value == 0 ? "false" : "true" }
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        return collector.hasFloats ? Show.format(value, "." + Swift.max(1, digits).description + "g") : Int(value).description
    }
    func cell(_ value: Double) -> String {
        var colour = ""
        if heat && value.isNaN {
            colour = ";background:#ddd"
        } else if heat && greatest > 0 && value != 0 {
            let share = value.isFinite ? (value.magnitude / greatest * 60).rounded() / 100 : 0.6
            if share > 0 { colour = ";background:rgba(" + (value > 0 ? "214,39,40," : "31,119,180,") + share.description + ")" }
        }
        return "<td style=\"text-align:right" + colour + "\">" + text(value) + "</td>"
    }
    let columns = shape.last ?? 1
    let rows = shape.count > 1 ? shape[shape.count - 2] : 1
    let outer = shape.count > 2 ? shape[..<(shape.count - 2)].reduce(1) { $0 * $1 } : 1
    let shownColumns = _shortened(columns)
    let shownRows = _shortened(rows)
    var parts = ["<div>"]
    for part in 0..<Swift.min(outer, 8) {
        if shape.count > 2 {
            var place: [String] = []
            var rest = part
            for size in shape[..<(shape.count - 2)].reversed() {
                place.insert((rest % size).description, at: 0)
                rest /= size
            }
            parts.append("<div>[" + place.joined(separator: ", ") + "]</div>")
        }
        parts.append("<table>")
        for row in shownRows {
            parts.append("<tr>")
            for column in shownColumns {
                if row < 0 || column < 0 {
                    parts.append("<td>" + (row < 0 && column < 0 ? "⋱" : row < 0 ? "⋮" : "…") + "</td>")
                } else {
                    parts.append(cell(values[(part * rows + row) * columns + column]))
                }
            }
            parts.append("</tr>")
        }
        parts.append("</table>")
    }
    if outer > 8 { parts.append("<div>…</div>") }
    let sizes = shape.isEmpty ? "one number" : shape.map { $0.description }.joined(separator: " × ")
    let device = collector.tensorDevice ?? ""
    parts.append("<div><small>" + sizes + " · " + dtype + (device.isEmpty ? "" : " · " + device) + "</small></div></div>")
    return HTML(parts.joined())
}

/// The indices of so many rows or columns that are shown, -1 for those left out.
func _shortened(_ count: Int) -> [Int] { count <= 20 ? Array(0..<count) : Array(0..<10) + [-1] + Array((count - 9)..<count) }
