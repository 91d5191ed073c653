import Engine
import SurfaceCore

/// A plot that grows while a cell runs: every `add` gives each line its next point, and the plot is drawn again in its place.
public final class Animator {
    public private(set) var chart: Chart
    private let legend: [String]
    private var id = ""
    private static var made = 0

    public init(
        xlabel: String = "", ylabel: String = "", legend: [String] = [], xlim: [Double]? = nil, ylim: [Double]? = nil, xscale: String = "linear", yscale: String = "linear",
        fmts: [String] = ["-", "--", "-.", ":"], figsize: [Double] = [3.5, 2.5]
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
        self.chart = chart
        self.legend = legend
    }

    /// A point for each line; nil leaves a line as it is.
    public func add(_ x: any Number, _ ys: [(any Number)?]) {
        while chart.lines.count < ys.count { chart.lines.append(Chart.Line(chart.lines.count < legend.count ? legend[chart.lines.count] : "", [])) }
        for (at, y) in ys.enumerated() {
            if let y { chart.lines[at].points.append((x._double, y._double)) }
        }
        if !Display.isThere() { return }
        let isUpdate = !id.isEmpty
        if !isUpdate {
            Animator.made += 1
            id = "animator-" + Animator.made.description
        }
        chart.show(id, isUpdate: isUpdate)
    }
    public func add(_ x: any Number, _ y: any Number) { add(x, [y]) }
}

/// The elements of a collection, with a bar that shows how many of them a loop has taken: `for epoch in progress(0..<10) { … }`.
public func progress<Items: Collection>(_ items: Items, _ label: String = "") -> Progress<Items> { Progress(items, label) }

/// What `progress` gives.
public struct Progress<Items: Collection>: Sequence {
    private let items: Items
    private let label: String
    public init(_ items: Items, _ label: String = "") {
        self.items = items
        self.label = label
    }
    public func makeIterator() -> ProgressIterator<Items> { ProgressIterator(items, ProgressBar(items.count, label)) }
}

public struct ProgressIterator<Items: Collection>: IteratorProtocol {
    private var items: Items.Iterator
    private let bar: ProgressBar
    private var taken = 0
    public init(_ items: Items, _ bar: ProgressBar) {
        self.items = items.makeIterator()
        self.bar = bar
    }
    public mutating func next() -> Items.Element? {
        bar.show(taken)
        taken += 1
        return items.next()
    }
}

/// A bar that fills while a cell runs; drawn again when another hundredth is done.
public final class ProgressBar: Displayable {
    public let total: Int
    public let label: String
    public private(set) var done = 0
    private var drawn = -1
    private var id = ""
    private static var made = 0

    public init(_ total: Int, _ label: String = "") {
        self.total = Swift.max(0, total)
        self.label = label
    }

    /// Shows that so many of all are done.
    public func show(_ done: Int) {
        self.done = Swift.max(0, Swift.min(done, total))
        let percent = total == 0 ? 100 : Int(Double(self.done) / Double(total) * 100)
        if percent == drawn || !Display.isThere() { return }
        drawn = percent
        if id.isEmpty {
            ProgressBar.made += 1
            id = "bar-" + ProgressBar.made.description
            Display.show(displayType, displayContent, description, id)
        } else {
            Display.update(displayType, displayContent, description, id)
        }
    }

    private var caption: String { (label.isEmpty ? "" : label + " ") + done.description + "/" + total.description }
    public var displayType: String { "text/html" }
    public var displayContent: String {
        "<div><progress max=\"" + Swift.max(1, total).description + "\" value=\"" + (total == 0 ? 1 : done).description + "\"></progress> " + _escaped(caption) + "</div>"
    }
    /// `training 3/10 [###       ]`
    public var description: String {
        let full = total == 0 ? 10 : Int(Double(done) / Double(total) * 10)
        return caption + " [" + String(repeating: "#", count: full) + String(repeating: " ", count: 10 - full) + "]"
    }
}
