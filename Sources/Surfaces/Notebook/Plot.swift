import Engine
import SurfaceCore

/// Draws lines: Y over X, or X over 0, 1, 2, … where there is no Y. Of data with two axes each row is a line; rows of Y share one X.
public func plot(
    _ X: any ArrayData, _ Y: (any ArrayData)? = nil, _ xlabel: String = "", _ ylabel: String = "", legend: [String] = [], xlim: [Double]? = nil, ylim: [Double]? = nil,
    xscale: String = "linear", yscale: String = "linear", fmts: [String] = ["-", "--", "-.", ":"], figsize: [Double] = [3.5, 2.5]
) {
    var chart = Chart()
    chart.xlabel = xlabel
    chart.ylabel = ylabel
    chart.xlim = xlim
    chart.ylim = ylim
    chart.xscale = xscale
    chart.yscale = yscale
    chart.ls = fmts
    if figsize.count == 2 { chart.figsize = figsize }
    let lines = _rows(Y ?? X)
    let places = Y == nil ? [] : _rows(X)
    for (at, line) in lines.enumerated() {
        let across = Y == nil ? line.indices.map { Double($0) } : places.count == 1 ? places[0] : at < places.count ? places[at] : []
        if across.count != line.count {
            Modes.fail("ValueError", "x and y must have same first dimension, but have shapes (" + across.count.description + ",) and (" + line.count.description + ",)")
            return
        }
        chart.lines.append(Chart.Line(at < legend.count ? legend[at] : "", Array(zip(across, line))))
    }
    display(chart)
}

/// Draws how often numbers fall into each of `bins` equal parts of their range; of data with two axes each row has bars of its own.
public func hist(_ data: any ArrayData, bins: Int = 10, _ xlabel: String = "", _ ylabel: String = "count", legend: [String] = [], figsize: [Double] = [3.5, 2.5]) {
    if bins < 1 || bins > 10_000 {
        Modes.fail("ValueError", "`bins` must be positive, and at most 10000; it is " + bins.description)
        return
    }
    let rows = _rows(data).map { $0.filter { $0.isFinite } }
    let all = rows.flatMap { $0 }
    var (low, high) = (all.min() ?? 0, all.max() ?? 1)
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    var chart = Chart()
    chart.xlabel = xlabel
    chart.ylabel = ylabel
    chart.groups = legend
    if figsize.count == 2 { chart.figsize = figsize }
    let width = (high - low) / Double(bins)
    for (group, row) in rows.enumerated() {
        var counts = [Int](repeating: 0, count: bins)
        for value in row {
            let bin = ((value - low) / width).rounded(.down)
            if bin.isFinite { counts[Swift.min(bins - 1, Swift.max(0, Int(bin)))] += 1 }
        }
        let part = width / Double(rows.count)
        for (bin, count) in counts.enumerated() where count > 0 {
            let from = low + Double(bin) * width + Double(group) * part
            chart.bars.append(Chart.Bar(from, from + part, Double(count), group: group))
        }
    }
    display(chart)
}

/// Shows a picture: (rows, columns), or (rows, columns, 3) of red, green and blue. Bytes are taken as they are, other numbers from the least to the greatest.
public func imshow(_ data: any ArrayData) {
    let picture = Display.picture(_tensor(data, nil, "cpu(0)"))
    if let comma = picture.firstIndex(of: ",") { display(PNG(base64: String(picture[picture.index(after: comma)...]))) }
}

/// The rows of data with one or two axes.
func _rows(_ data: any ArrayData) -> [[Double]] {
    let collector = ArrayCollector()
    let shape = data._collect(collector)
    if shape.count > 2 {
        Modes.fail("ValueError", "x and y can be no greater than 2D, but have shape " + Show.tuple(shape))
        return []
    }
    if shape.count < 2 { return [collector.doubles] }
    return (0..<shape[0]).map { row in Array(collector.doubles[(row * shape[1])..<((row + 1) * shape[1])]) }
}
