import Engine

// Histograms with bins of one width. What lies outside of the range counts in the first or the last bin.

extension tf {
    private static func needBins(_ operation: String, _ range: [Double], _ nbins: Int) {
        if nbins <= 0 { refuse(operation, "nbins should be a positive number, but got '" + nbins.description + "'") }
        if range.count != 2 { refuse(operation, "value_range should be a vector of 2 elements, but got [" + range.count.description + "]") }
        if range.count == 2 && !(range[0] < range[1]) {
            let ends = range.map { $0 == $0.rounded() && $0.magnitude < 1e6 ? Int($0).description : Float($0).description }
            refuse(operation, "value_range should satisfy value_range[0] < value_range[1], but got '[" + ends.joined(separator: ", ") + "]'")
        }
    }
    /// How many values fall into each of nbins bins.
    public static func histogram_fixed_width(_ values: some ArrayData, _ value_range: some ArrayData, nbins: Int = 100, dtype: DType = tf.int32) -> Tensor {
        let core = gathered(values, nil)
        let range = Values.doubles(gathered(value_range, nil))
        needBins("HistogramFixedWidth", range, nbins)
        if Values.bool(Ops.reduce("any", Ops.unary("isnan", core), [], false)) { refuse("HistogramFixedWidth", "Histogram values must not contain NaN") }
        let step = (range[1] - range[0]) / Double(nbins)
        let over = Ops.cast(Ops.scalar("sub", Ops.scalar("maximum", core, range[0], false), range[0], false), "float64")
        let places = Ops.cast(Ops.scalar("minimum", Ops.scalar("div", over, step, false), Double(nbins - 1), false), "int64")
        return Tensor(Ops.cast(Order.bincount(Shapes.reshape(places, [-1]), [], nbins), dtype.name))
    }
    /// The bin that each value falls into.
    public static func histogram_fixed_width_bins(_ values: some ArrayData, _ value_range: some ArrayData, nbins: Int = 100, dtype: DType = tf.int32) -> Tensor {
        let core = gathered(values, nil)
        let range = Values.doubles(gathered(value_range, nil))
        needBins("HistogramFixedWidth", range, nbins)
        let share = Ops.scalar("div", Ops.scalar("sub", core, range[0], false), range[1] - range[0], false)
        let places = Ops.unary("floor", Ops.scalar("mul", share, Double(nbins), false))
        return Tensor(Ops.cast(Ops.scalar("minimum", Ops.scalar("maximum", places, 0.0, false), Double(nbins - 1), false), dtype.name))
    }
}
