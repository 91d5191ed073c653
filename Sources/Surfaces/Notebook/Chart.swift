import Engine

/// Lines and bars over two axes, drawn as SVG: what `plot`, `hist` and `Animator` show. The looks follow the book's figures, and the text is the same wherever it is made.
public struct Chart: Displayable {
    public struct Line {
        public var label: String
        public var points: [(Double, Double)]
        public init(_ label: String, _ points: [(Double, Double)]) {
            self.label = label
            self.points = points
        }
    }
    /// A bar from one place on the x axis to another.
    public struct Bar {
        public var from: Double
        public var to: Double
        public var height: Double
        /// Which of the colours it has.
        public var group: Int
        public init(_ from: Double, _ to: Double, _ height: Double, group: Int = 0) {
            self.from = from
            self.to = to
            self.height = height
            self.group = group
        }
    }
    public var lines: [Line] = []
    public var bars: [Bar] = []
    /// What the groups of bars are called.
    public var groups: [String] = []
    public var xlabel = ""
    public var ylabel = ""
    /// From and to; nil takes what the points need.
    public var xlim: [Double]?
    public var ylim: [Double]?
    /// "linear" or "log".
    public var xscale = "linear"
    public var yscale = "linear"
    public var ls = ["-", "--", "-.", ":"]
    public var colors = ["C0", "C1", "C2", "C3"]
    /// In inches.
    public var figsize = [3.5, 2.5]

    public init() {}

    /// What stands for the drawing where only text is shown.
    public var description: String { "<Figure size " + Chart.whole(figsize[0] * 100) + "x" + Chart.whole(figsize[1] * 100) + " with 1 Axes>" }
    public var displayType: String { "image/svg+xml" }
    public var displayContent: String { svg }

    private static func whole(_ x: Double) -> String { x.description.replacing(".0", with: "") }
    private static func color(_ name: String) -> String {
        let named = ["C0": "#1f77b4", "C1": "#ff7f0e", "C2": "#2ca02c", "C3": "#d62728", "C4": "#9467bd", "C5": "#8c564b"]
        return named[name] ?? name
    }
    private static func dashes(_ style: String) -> String {
        switch style {
        case "--", "m--": "6,3"
        case "-.", "g-.": "6,3,1.5,3"
        case ":", "r:": "1.5,2"
        default: ""
        }
    }

    /// Numbers at which an axis has its ticks: steps of 1, 2 or 5 in some power of ten.
    private static func ticks(_ low: Double, _ high: Double) -> [Double] {
        var step = 1.0
        while step * 5 < high - low { step *= 10 }
        while step > (high - low) { step /= 10 }
        for part in [0.1, 0.2, 0.5, 1.0, 2.0, 5.0] where (high - low) / (step * part) <= 6 {
            step *= part
            break
        }
        var ticks: [Double] = []
        var index = (low / step).rounded(.up)
        while index * step <= high + step / 1000 && ticks.count < 20 {
            ticks.append(index * step)
            index += 1
        }
        return ticks
    }
    /// A place in tenths, and a tick's number without what rounding left behind.
    private static func place(_ x: Double) -> String { ((x * 10).rounded() / 10).description }
    private static func tick(_ x: Double) -> String {
        let rounded = (x * 1e9).rounded() / 1e9
        return rounded == rounded.rounded() && rounded.magnitude < 1e6 ? Int(rounded).description : rounded.description
    }

    /// The axis's range in its own scale; a log axis leaves out what isn't positive.
    private func range(_ values: [Double], _ limits: [Double]?, _ scale: String) -> (Double, Double) {
        if let limits, limits.count == 2, limits[0] < limits[1] { return (Chart.scaled(limits[0], scale), Chart.scaled(limits[1], scale)) }
        let shown = values.map { Chart.scaled($0, scale) }.filter { $0.isFinite }
        guard let low = shown.min(), let high = shown.max() else { return (0, 1) }
        let margin = high > low ? (high - low) * 0.05 : Swift.max(0.5, low.magnitude * 0.05)
        return (low - margin, high + margin)
    }
    private static func scaled(_ x: Double, _ scale: String) -> Double { scale == "log" ? (x > 0 ? log10(x) : -Double.infinity) : x }
    private static func log10(_ x: Double) -> Double { Values.double(Ops.unary("log10", Make.fromDoubles([x], [], "float64", "cpu(0)"))) }

    public var svg: String {
        let width = figsize[0] * 72
        let height = figsize[1] * 72
        let (left, right, top, bottom) = (44.0, width - 8, 8.0, height - 36)
        let points = lines.flatMap { $0.points } + bars.flatMap { [($0.from, 0.0), ($0.to, $0.height)] }
        let (x0, x1) = range(points.map { $0.0 }, xlim, xscale)
        var (y0, y1) = range(points.map { $0.1 }, ylim, yscale)
        // Bars stand on the axis.
        if !bars.isEmpty && ylim == nil && yscale == "linear" && bars.allSatisfy({ $0.height >= 0 }) { y0 = 0 }
        if !(y1 > y0) { y1 = y0 + 1 }
        func across(_ x: Double) -> Double { left + (x - x0) / (x1 - x0) * (right - left) }
        func down(_ y: Double) -> Double { bottom - (y - y0) / (y1 - y0) * (bottom - top) }
        var parts = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + Chart.place(width) + "pt\" height=\"" + Chart.place(height) + "pt\" viewBox=\"0 0 " + Chart.place(width) + " "
                + Chart.place(height) + "\" font-family=\"sans-serif\" font-size=\"9\">",
            "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
        ]
        for tick in Chart.ticks(x0, x1) {
            let place = Chart.place(across(tick))
            parts.append("<path d=\"M" + place + " " + Chart.place(top) + "V" + Chart.place(bottom) + "\" stroke=\"#ddd\"/>")
            parts.append("<text x=\"" + place + "\" y=\"" + Chart.place(bottom + 12) + "\" text-anchor=\"middle\">" + (xscale == "log" ? "1e" : "") + Chart.tick(tick) + "</text>")
        }
        for tick in Chart.ticks(y0, y1) {
            let place = Chart.place(down(tick))
            parts.append("<path d=\"M" + Chart.place(left) + " " + place + "H" + Chart.place(right) + "\" stroke=\"#ddd\"/>")
            parts.append("<text x=\"" + Chart.place(left - 4) + "\" y=\"" + Chart.place(down(tick) + 3) + "\" text-anchor=\"end\">" + (yscale == "log" ? "1e" : "") + Chart.tick(tick) + "</text>")
        }
        let frame = "x=\"" + Chart.place(left) + "\" y=\"" + Chart.place(top) + "\" width=\"" + Chart.place(right - left) + "\" height=\"" + Chart.place(bottom - top) + "\""
        parts.append("<clipPath id=\"axes\"><rect " + frame + "/></clipPath><g clip-path=\"url(#axes)\">")
        for bar in bars {
            let x = across(Chart.scaled(bar.from, xscale))
            let wide = across(Chart.scaled(bar.to, xscale)) - x
            let foot = yscale == "log" ? bottom : down(0)
            let y = down(Chart.scaled(bar.height, yscale))
            if !(x.isFinite && wide.isFinite && y.isFinite) { continue }
            parts.append(
                "<rect x=\"" + Chart.place(x) + "\" y=\"" + Chart.place(Swift.min(y, foot)) + "\" width=\"" + Chart.place(Swift.max(0.5, wide)) + "\" height=\""
                    + Chart.place((foot - y).magnitude) + "\" fill=\"" + paint(bar.group) + "\"/>")
        }
        for (at, line) in lines.enumerated() {
            let shown = line.points.map { (Chart.scaled($0.0, xscale), Chart.scaled($0.1, yscale)) }.filter { $0.0.isFinite && $0.1.isFinite }
            if shown.isEmpty { continue }
            let path = shown.map { Chart.place(across($0.0)) + " " + Chart.place(down($0.1)) }.joined(separator: "L")
            parts.append("<path d=\"M" + path + "\" fill=\"none\" stroke-width=\"1.5\" " + stroke(at) + "/>")
        }
        parts.append("</g><rect " + frame + " fill=\"none\" stroke=\"black\" stroke-width=\"0.8\"/>")
        parts.append("<text x=\"" + Chart.place((left + right) / 2) + "\" y=\"" + Chart.place(height - 8) + "\" text-anchor=\"middle\">" + _escaped(xlabel) + "</text>")
        let middle = Chart.place((top + bottom) / 2)
        parts.append("<text x=\"10\" y=\"" + middle + "\" text-anchor=\"middle\" transform=\"rotate(-90 10 " + middle + ")\">" + _escaped(ylabel) + "</text>")
        return parts.joined() + legend(left, right, top, bottom, across, down) + "</svg>"
    }
    /// What the lines and bars are called, in the corner where it hides least of them.
    private func legend(_ left: Double, _ right: Double, _ top: Double, _ bottom: Double, _ across: (Double) -> Double, _ down: (Double) -> Double) -> String {
        let named = lines.indices.filter { !lines[$0].label.isEmpty }
        let rows = named.count + groups.count
        if rows == 0 { return "" }
        let longest = (named.map { lines[$0].label.count } + groups.map { $0.count }).max() ?? 0
        let width = 34 + Double(longest) * 5
        let height = Double(rows) * 12 + 4
        var drawn: [(Double, Double)] = []
        for line in lines {
            let shown = line.points.map { (across(Chart.scaled($0.0, xscale)), down(Chart.scaled($0.1, yscale))) }
            let step = Swift.max(1, shown.count / 100)
            for at in stride(from: 0, to: shown.count, by: step) {
                let (from, to) = (shown[at], shown[Swift.min(at + step, shown.count - 1)])
                for part in 0..<4 { drawn.append((from.0 + (to.0 - from.0) * Double(part) / 4, from.1 + (to.1 - from.1) * Double(part) / 4)) }
            }
        }
        for bar in bars { drawn.append((across(Chart.scaled((bar.from + bar.to) / 2, xscale)), down(Chart.scaled(bar.height, yscale)))) }
        var (x, y) = (right - width - 4, top + 4)
        var fewest = Int.max
        for (cornerX, cornerY) in [(right - width - 4, top + 4), (left + 4, top + 4), (right - width - 4, bottom - height - 4), (left + 4, bottom - height - 4)] {
            let hidden = drawn.filter { $0.0 >= cornerX && $0.0 <= cornerX + width && $0.1 >= cornerY && $0.1 <= cornerY + height }.count
            if hidden < fewest { (fewest, x, y) = (hidden, cornerX, cornerY) }
        }
        var parts = [
            "<rect x=\"" + Chart.place(x) + "\" y=\"" + Chart.place(y) + "\" width=\"" + Chart.place(width) + "\" height=\"" + Chart.place(height)
                + "\" rx=\"2\" fill=\"white\" fill-opacity=\"0.8\" stroke=\"#ccc\"/>"
        ]
        for row in 0..<rows {
            let base = y + 11 + Double(row) * 12
            if row < named.count {
                parts.append("<path d=\"M" + Chart.place(x + 5) + " " + Chart.place(base - 3) + "h18\" stroke-width=\"1.5\" " + stroke(named[row]) + "/>")
            } else {
                parts.append("<rect x=\"" + Chart.place(x + 5) + "\" y=\"" + Chart.place(base - 8) + "\" width=\"18\" height=\"8\" fill=\"" + paint(row - named.count) + "\"/>")
            }
            let label = row < named.count ? lines[named[row]].label : groups[row - named.count]
            parts.append("<text x=\"" + Chart.place(x + 28) + "\" y=\"" + Chart.place(base) + "\">" + _escaped(label) + "</text>")
        }
        return parts.joined()
    }
    private func paint(_ at: Int) -> String { colors.isEmpty ? "black" : Chart.color(colors[at % colors.count]) }
    private func stroke(_ at: Int) -> String {
        let dashes = ls.isEmpty ? "" : Chart.dashes(ls[at % ls.count])
        return "stroke=\"" + paint(at) + "\"" + (dashes.isEmpty ? "" : " stroke-dasharray=\"" + dashes + "\"")
    }

    /// Shows it in the notebook, in the place of what was shown under the id.
    public func show(_ id: String = "", isUpdate: Bool = false) {
        if isUpdate { Display.update(displayType, displayContent, description, id) } else { Display.show(displayType, displayContent, description, id) }
    }
}
