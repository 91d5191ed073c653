extension tf.keras.regularizers {
    /// What is added to the loss for a weight.
    open class Regularizer {
        public init() {}
        open func call(_ x: Tensor) -> Tensor { tf.constant(0.0) }
        public func callAsFunction(_ x: some ArrayData) -> Tensor { call(Tensor(tf.gathered(x, nil))) }
    }
    /// So many times the sum of magnitudes, and so many times the sum of squares.
    public final class L1L2: Regularizer {
        let l1: Double
        let l2: Double
        public init(l1: Double = 0.0, l2: Double = 0.0) {
            self.l1 = l1
            self.l2 = l2
        }
        public override func call(_ x: Tensor) -> Tensor {
            var sum = tf.constant(0.0, dtype: x.dtype)
            if l1 != 0.0 { sum = sum + tf.reduce_sum(tf.abs(x)) * l1 }
            if l2 != 0.0 { sum = sum + tf.reduce_sum(tf.square(x)) * l2 }
            return sum
        }
    }
    /// So many times the sum of squares.
    public final class L2: Regularizer {
        let factor: Double
        public init(_ l2: Double = 0.01) { factor = l2 }
        public convenience init(l2: Double) { self.init(l2) }
        public override func call(_ x: Tensor) -> Tensor { tf.reduce_sum(tf.square(x)) * factor }
    }
    /// So many times the sum of magnitudes.
    public final class L1: Regularizer {
        let factor: Double
        public init(_ l1: Double = 0.01) { factor = l1 }
        public convenience init(l1: Double) { self.init(l1) }
        public override func call(_ x: Tensor) -> Tensor { tf.reduce_sum(tf.abs(x)) * factor }
    }
    public typealias l2 = L2
    public typealias l1 = L1
    public typealias l1_l2 = L1L2
}
