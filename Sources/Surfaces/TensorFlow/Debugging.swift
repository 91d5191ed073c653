import Engine

extension tf.debugging {
    static func told(_ x: Tensor) -> String { x.numpy().description }
    public static func assert_near(_ x: some ArrayData, _ y: some ArrayData, rtol: Double? = nil, atol: Double? = nil) {
        let both = tf.pair(x, y)
        let eps = Values.dtype(both[0]) == "float64" ? 2.220446049250313e-15 : 1.1920928955078125e-06
        let bound = tf.abs(Tensor(both[1])) * (rtol ?? eps) + (atol ?? eps)
        if !Values.bool(tf.reduce_all(tf.abs(Tensor(both[0]) - Tensor(both[1])) <= bound).core) {
            Modes.fail("InvalidArgumentError", "x and y not equal to tolerance rtol = " + Show.number(rtol ?? eps, "float64") + ", atol = " + Show.number(atol ?? eps, "float64") + "\nx (" + told(Tensor(both[0])) + ")\ny (" + told(Tensor(both[1])) + ")")
        }
    }
    public static func assert_equal(_ x: some ArrayData, _ y: some ArrayData) {
        let both = tf.pair(x, y)
        if !Values.bool(tf.reduce_all(tf.equal(Tensor(both[0]), Tensor(both[1]))).core) {
            Modes.fail("InvalidArgumentError", "Condition x == y did not hold.\nx (" + told(Tensor(both[0])) + ")\ny (" + told(Tensor(both[1])) + ")")
        }
    }
}

extension tf.bitwise {
    public static func bitwise_and(_ x: Tensor, _ y: Tensor) -> Tensor { x & y }
    public static func bitwise_or(_ x: Tensor, _ y: Tensor) -> Tensor { x | y }
    public static func bitwise_xor(_ x: Tensor, _ y: Tensor) -> Tensor { x ^ y }
    public static func invert(_ x: Tensor) -> Tensor { ~x }
}
