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
}
