import Engine

// Pooling over the last one or two axes of (example, channel, …). What the classes share is in PoolingLayer.
extension nn {
    /// The base of pooling layers.
    open class PoolingLayer: HybridBlock {
        private let kernel: [Int]
        private let stride: [Int]
        private let pad: [Int]
        private let ceil: Bool
        private let isGlobal: Bool
        private let isMax: Bool
        private let countsPadding: Bool
        private let layout: String

        init(_ axes: Int, _ pool_size: any Dims, _ strides: (any Dims)?, _ padding: any Dims, _ ceil_mode: Bool, _ isGlobal: Bool, _ isMax: Bool, _ countsPadding: Bool, _ layout: String) {
            kernel = nn.each(pool_size, axes)
            stride = nn.each(strides ?? pool_size, axes)
            pad = nn.each(padding, axes)
            ceil = ceil_mode
            self.isGlobal = isGlobal
            self.isMax = isMax
            self.countsPadding = countsPadding
            self.layout = layout
            super.init()
            let wanted = axes == 1 ? "NCW" : "NCHW"
            if layout != wanted { Modes.fail("AssertionError", "Only " + wanted + " and " + (axes == 1 ? "NWC" : "NHWC") + " layouts are valid for " + axes.description + "D Pooling") }
            if kernel.count != axes { Modes.fail("AssertionError", "pool_size must be a number or a list of " + axes.description + " ints") }
        }
        open override class func _hint() -> String { "pool" }

        open override func forward(_ x: NDArray) -> NDArray { x.pooled(kernel, stride, pad, ceil, isGlobal, isMax, countsPadding) }

        open override var description: String {
            let text = className + "(size=" + Show.tuple(kernel) + ", stride=" + Show.tuple(stride) + ", padding=" + Show.tuple(pad) + ", ceil_mode=" + nn.python(ceil)
            if Show.isLegacy() { return text + ")" }
            return text + ", global_pool=" + nn.python(isGlobal) + ", pool_type=" + (isMax ? "max" : "avg") + ", layout=" + layout + ")"
        }
    }

    /// The largest element of each window of one axis.
    public final class MaxPool1D: PoolingLayer {
        public init(_ pool_size: any Dims = 2, strides: (any Dims)? = nil, padding: any Dims = 0, layout: String = "NCW", ceil_mode: Bool = false) {
            super.init(1, pool_size, strides, padding, ceil_mode, false, true, true, layout)
        }
        public convenience init(pool_size: any Dims, strides: (any Dims)? = nil, padding: any Dims = 0, layout: String = "NCW", ceil_mode: Bool = false) {
            self.init(pool_size, strides: strides, padding: padding, layout: layout, ceil_mode: ceil_mode)
        }
    }

    /// The largest element of each window.
    public final class MaxPool2D: PoolingLayer {
        public init(_ pool_size: any Dims = 2, strides: (any Dims)? = nil, padding: any Dims = 0, layout: String = "NCHW", ceil_mode: Bool = false) {
            super.init(2, pool_size, strides, padding, ceil_mode, false, true, true, layout)
        }
        public convenience init(pool_size: any Dims, strides: (any Dims)? = nil, padding: any Dims = 0, layout: String = "NCHW", ceil_mode: Bool = false) {
            self.init(pool_size, strides: strides, padding: padding, layout: layout, ceil_mode: ceil_mode)
        }
    }

    /// The mean of each window of one axis.
    public final class AvgPool1D: PoolingLayer {
        public init(_ pool_size: any Dims = 2, strides: (any Dims)? = nil, padding: any Dims = 0, layout: String = "NCW", ceil_mode: Bool = false, count_include_pad: Bool = true) {
            super.init(1, pool_size, strides, padding, ceil_mode, false, false, count_include_pad, layout)
        }
        public convenience init(pool_size: any Dims, strides: (any Dims)? = nil, padding: any Dims = 0, layout: String = "NCW", ceil_mode: Bool = false, count_include_pad: Bool = true) {
            self.init(pool_size, strides: strides, padding: padding, layout: layout, ceil_mode: ceil_mode, count_include_pad: count_include_pad)
        }
    }

    /// The mean of each window.
    public final class AvgPool2D: PoolingLayer {
        public init(_ pool_size: any Dims = 2, strides: (any Dims)? = nil, padding: any Dims = 0, layout: String = "NCHW", ceil_mode: Bool = false, count_include_pad: Bool = true) {
            super.init(2, pool_size, strides, padding, ceil_mode, false, false, count_include_pad, layout)
        }
        public convenience init(pool_size: any Dims, strides: (any Dims)? = nil, padding: any Dims = 0, layout: String = "NCHW", ceil_mode: Bool = false, count_include_pad: Bool = true) {
            self.init(pool_size, strides: strides, padding: padding, layout: layout, ceil_mode: ceil_mode, count_include_pad: count_include_pad)
        }
    }

    /// The largest element of each channel of sequences.
    public final class GlobalMaxPool1D: PoolingLayer {
        public init(layout: String = "NCW") { super.init(1, 1, nil, 0, true, true, true, true, layout) }
    }

    /// The largest element of each channel.
    public final class GlobalMaxPool2D: PoolingLayer {
        public init(layout: String = "NCHW") { super.init(2, 1, nil, 0, true, true, true, true, layout) }
    }

    /// The mean of each channel of sequences.
    public final class GlobalAvgPool1D: PoolingLayer {
        public init(layout: String = "NCW") { super.init(1, 1, nil, 0, true, true, false, true, layout) }
    }

    /// The mean of each channel.
    public final class GlobalAvgPool2D: PoolingLayer {
        public init(layout: String = "NCHW") { super.init(2, 1, nil, 0, true, true, false, true, layout) }
    }
}
