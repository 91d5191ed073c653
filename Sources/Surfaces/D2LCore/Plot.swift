import Engine
import Notebook
import SurfaceCore

extension d2l {
    /// Draws lines as the book's figures are drawn: each row of Y over X, or X over 0, 1, 2, ….
    public static func plot(
        _ X: any ArrayData, _ Y: (any ArrayData)? = nil, _ xlabel: String = "", _ ylabel: String = "", legend: [String] = [], xlim: [Double]? = nil, ylim: [Double]? = nil,
        xscale: String = "linear", yscale: String = "linear", fmts: [String] = ["-", "m--", "g-.", "r:"], figsize: [Double] = [3.5, 2.5]
    ) {
        Notebook.plot(X, Y, xlabel, ylabel, legend: legend, xlim: xlim, ylim: ylim, xscale: xscale, yscale: yscale, fmts: fmts, figsize: figsize)
    }
    /// One line or two over a logarithmic scale, as the first edition draws losses.
    public static func semilogy(
        _ x_vals: [Double], _ y_vals: [Double], _ x_label: String, _ y_label: String, _ x2_vals: [Double] = [], _ y2_vals: [Double] = [], _ legend: [String] = [],
        figsize: [Double] = [3.5, 2.5]
    ) {
        var chart = Chart()
        chart.xlabel = x_label
        chart.ylabel = y_label
        chart.yscale = "log"
        if figsize.count == 2 { chart.figsize = figsize }
        for (x, y) in [(x_vals, y_vals), (x2_vals, y2_vals)] {
            if x.count != y.count {
                Modes.fail("ValueError", "x and y must have same first dimension, but have shapes (" + x.count.description + ",) and (" + y.count.description + ",)")
                return
            }
            if x.isEmpty { continue }
            chart.lines.append(Chart.Line(chart.lines.count < legend.count ? legend[chart.lines.count] : "", Array(zip(x, y))))
        }
        display(chart)
    }
}
