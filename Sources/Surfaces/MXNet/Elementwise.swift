import Engine

// Element by element.
extension NDArray {
    func mapped(_ op: String) -> NDArray { like(Ops.unary(op, tensor)) }

    public func abs() -> NDArray { mapped("abs") }
    public func sign() -> NDArray { mapped("sign") }
    public func exp() -> NDArray { mapped("exp") }
    public func expm1() -> NDArray { mapped("expm1") }
    public func log() -> NDArray { mapped("log") }
    public func log2() -> NDArray { mapped("log2") }
    public func log10() -> NDArray { mapped("log10") }
    public func log1p() -> NDArray { mapped("log1p") }
    public func sqrt() -> NDArray { mapped("sqrt") }
    public func square() -> NDArray { mapped("square") }
    public func reciprocal() -> NDArray { mapped("reciprocal") }
    public func cbrt() -> NDArray { mapped("cbrt") }
    public func rsqrt() -> NDArray { mapped("rsqrt") }
    public func sin() -> NDArray { mapped("sin") }
    public func cos() -> NDArray { mapped("cos") }
    public func tan() -> NDArray { mapped("tan") }
    public func tanh() -> NDArray { mapped("tanh") }
    public func sigmoid() -> NDArray { mapped("sigmoid") }
    public func relu() -> NDArray { mapped("relu") }
    public func floor() -> NDArray { mapped("floor") }
    public func ceil() -> NDArray { mapped("ceil") }
    /// To the nearest whole number: in nd halves away from zero, in np to the even one.
    public func round() -> NDArray { mapped(flavour == .nd ? "round" : "rint") }
    /// Every element held within a_min and a_max.
    public func clip(_ a_min: Double, _ a_max: Double) -> NDArray { like(Ops.clip(tensor, a_min, a_max)) }
}

// Products and picking.
extension NDArray {
    /// The last axis of this array with the first of the other: the inner product of vectors, the product of matrices.
    public func dot(_ other: NDArray) -> NDArray {
        let a = Values.shape(tensor)
        let b = Values.shape(other.tensor)
        if flavour != .nd && (a.isEmpty || b.isEmpty) { return self * other }
        if a.isEmpty || b.isEmpty { return NDArray.atLeast1D(tensor, .nd).dot(NDArray.atLeast1D(other.tensor, .nd)) }
        if flavour != .nd && b.count > 1 && a[a.count - 1] == b[b.count - 2] && b.count > 2 {
            return like(Ops.tensordot(tensor, other.tensor, [a.count - 1], [b.count - 2]))
        }
        if a[a.count - 1] != b[0] {
            let shapes = NDArray.text(a) + " X " + NDArray.text(b)
            let counts = a[a.count - 1].description + " vs. " + b[0].description
            if flavour == .nd {
                NDArray.refuse("Check failed: L[!Ta].Size() == R[Tb].Size() (" + counts + ") : dot shape error: " + shapes)
            } else {
                NDArray.inconsistent(a, a.dropLast().map { _ in -1 } + [b[Swift.max(0, b.count - 2)]])
            }
            return self
        }
        return NDArray.atLeast1D(Ops.dot(tensor, other.tensor), flavour)
    }
    /// A shape as MXNet's messages write it.
    static func text(_ sizes: [Int]) -> String { "[" + sizes.map { $0.description }.joined(separator: ",") + "]" }

    /// The slices along an axis at the indices.
    public func take(_ indices: some ArrayData, axis: Int = 0, mode: String = "clip") -> NDArray {
        like(taken(indices, axis, mode))
    }
    func taken(_ indices: some ArrayData, _ axis: Int, _ mode: String) -> Tensor {
        let places = (indices as? NDArray)?.tensor ?? _tensor(indices, "int64", Values.device(tensor))
        return Indexing.take(tensor, Values.isFloating(places) ? Ops.cast(places, "int64") : places, axis, mode)
    }
    /// One element for each index along an axis.
    public func pick(_ index: NDArray, axis: Int = -1, keepdims: Bool = false) -> NDArray {
        NDArray.atLeast1D(Indexing.pick(tensor, index.isFloating ? Ops.cast(index.tensor, "int64") : index.tensor, axis, keepdims), flavour)
    }
    /// A new last axis with 1 at the place that each element names and 0 elsewhere.
    public func one_hot(_ depth: Int) -> NDArray {
        like(Indexing.oneHot(isFloating ? Ops.cast(tensor, "int64") : tensor, depth, "float32"))
    }
}
