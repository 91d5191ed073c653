import Engine
import Notebook

extension d2l {
    /// A chart that grows while something is trained. Its numbers can be read whether anything is drawn or not.
    public final class ProgressBoard: HyperParameters {
        public var xlabel: String
        public var ylabel: String
        public var xlim: [Double]?
        public var ylim: [Double]?
        public var xscale: String
        public var yscale: String
        public var ls: [String]
        public var colors: [String]
        public var figsize: [Double]
        /// Whether it is drawn in the notebook.
        public var display: Bool
        /// The lines' labels, in the order in which they came.
        public private(set) var labels: [String] = []
        /// The points of each line.
        public private(set) var data: [String: [(x: Double, y: Double)]] = [:]
        private var waiting: [String: [(x: Double, y: Double)]] = [:]
        private var id = ""

        private static var made = 0

        public init(
            xlabel: String = "", ylabel: String = "", xlim: [Double]? = nil, ylim: [Double]? = nil, xscale: String = "linear", yscale: String = "linear",
            ls: [String] = ["-", "--", "-.", ":"], colors: [String] = ["C0", "C1", "C2", "C3"], figsize: [Double] = [3.5, 2.5], display: Bool = true
        ) {
            self.xlabel = xlabel
            self.ylabel = ylabel
            self.xlim = xlim
            self.ylim = ylim
            self.xscale = xscale
            self.yscale = yscale
            self.ls = ls
            self.colors = colors
            self.figsize = figsize
            self.display = display
        }

        /// Adds a point to a line; of every so many points their mean is drawn as one.
        public func draw(_ x: any Number, _ y: any Number, _ label: String, every_n: Int = 1) {
            if data[label] == nil {
                labels.append(label)
                data[label] = []
            }
            var points = waiting[label] ?? []
            points.append((x: x._double, y: y._double))
            if points.count < Swift.max(1, every_n) {
                waiting[label] = points
                return
            }
            waiting[label] = []
            let count = Double(points.count)
            data[label]?.append((x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count))
            if !display || !Display.isThere() { return }
            let isUpdate = !id.isEmpty
            if id.isEmpty {
                ProgressBoard.made += 1
                id = "progress-" + ProgressBoard.made.description
            }
            chart.show(id, isUpdate: isUpdate)
        }

        /// The same of an array's only element.
        public func draw(_ x: any Number, _ y: some SingleValue, _ label: String, every_n: Int = 1) { draw(x, Double(y), label, every_n: every_n) }

        /// What is drawn now.
        public var chart: Chart {
            var chart = Chart()
            chart.lines = labels.map { label in Chart.Line(label, (data[label] ?? []).map { ($0.x, $0.y) }) }
            chart.xlabel = xlabel
            chart.ylabel = ylabel
            chart.xlim = xlim
            chart.ylim = ylim
            chart.xscale = xscale
            chart.yscale = yscale
            chart.ls = ls
            chart.colors = colors
            chart.figsize = figsize
            return chart
        }
    }
}
