import Engine

// The twins for patterns of what gives values and their places: `let (values, indices) = x.max(dim: 1)`. `ReturnTypes` says why.

extension Tensor {
    @_disfavoredOverload
    public func sort(_ dim: Int = -1, descending: Bool = false) -> (values: Tensor, indices: Tensor) { sort(dim, descending: descending).pair }
    @_disfavoredOverload
    public func sort(_ dim: Int, _ descending: Bool) -> (values: Tensor, indices: Tensor) { sort(dim, descending).pair }
    @_disfavoredOverload
    public func sort(dim: Int, descending: Bool = false, stable: Bool = false) -> (values: Tensor, indices: Tensor) {
        sort(dim: dim, descending: descending, stable: stable).pair
    }
    @_disfavoredOverload
    public func sort(descending: Bool = false, stable: Bool) -> (values: Tensor, indices: Tensor) { sort(descending: descending, stable: stable).pair }
    @_disfavoredOverload
    public func topk(k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true) -> (values: Tensor, indices: Tensor) {
        topk(k: k, dim: dim, largest: largest, sorted: sorted).pair
    }
    @_disfavoredOverload
    public func topk(_ k: Int, _ dim: Int, _ largest: Bool = true, _ sorted: Bool = true) -> (values: Tensor, indices: Tensor) { topk(k, dim, largest, sorted).pair }
    @_disfavoredOverload
    public func topk(_ k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true) -> (values: Tensor, indices: Tensor) {
        topk(k, dim: dim, largest: largest, sorted: sorted).pair
    }
    @_disfavoredOverload
    public func kthvalue(_ k: Int, _ dim: Int, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) { kthvalue(k, dim, keepdim: keepdim).pair }
    @_disfavoredOverload
    public func kthvalue(_ k: Int, dim: Int = -1, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) { kthvalue(k, dim: dim, keepdim: keepdim).pair }
    @_disfavoredOverload
    public func median(_ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        median(dim, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public func median(dim: Int, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) { median(dim: dim, keepdim: keepdim).pair }
    @_disfavoredOverload
    public func mode(_ dim: Int = -1, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) { mode(dim, keepdim: keepdim).pair }
    @_disfavoredOverload
    public func mode(dim: Int, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) { mode(dim: dim, keepdim: keepdim).pair }
    @_disfavoredOverload
    public func cummax(dim: Int) -> (values: Tensor, indices: Tensor) { cummax(dim: dim).pair }
    @_disfavoredOverload
    public func cummin(dim: Int) -> (values: Tensor, indices: Tensor) { cummin(dim: dim).pair }
    @_disfavoredOverload
    public func cummax(_ dim: Int) -> (values: Tensor, indices: Tensor) { cummax(dim).pair }
    @_disfavoredOverload
    public func cummin(_ dim: Int) -> (values: Tensor, indices: Tensor) { cummin(dim).pair }
    @_disfavoredOverload
    public func max(_ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        max(dim, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public func max(dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        max(dim: dim, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public func max(axis: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        max(axis: axis, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public func min(_ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        min(dim, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public func min(dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        min(dim: dim, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public func min(axis: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        min(axis: axis, keepdim: keepdim, keepdims: keepdims).pair
    }
}

extension torch {
    @_disfavoredOverload
    public static func sort(_ input: Tensor, _ dim: Int = -1, descending: Bool = false) -> (values: Tensor, indices: Tensor) {
        sort(input, dim, descending: descending).pair
    }
    @_disfavoredOverload
    public static func sort(_ input: Tensor, _ dim: Int, _ descending: Bool) -> (values: Tensor, indices: Tensor) { sort(input, dim, descending).pair }
    @_disfavoredOverload
    public static func sort(_ input: Tensor, dim: Int, descending: Bool = false, stable: Bool = false) -> (values: Tensor, indices: Tensor) {
        sort(input, dim: dim, descending: descending, stable: stable).pair
    }
    @_disfavoredOverload
    public static func sort(_ input: Tensor, descending: Bool = false, stable: Bool) -> (values: Tensor, indices: Tensor) {
        sort(input, descending: descending, stable: stable).pair
    }
    @_disfavoredOverload
    public static func topk(_ input: Tensor, k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true) -> (values: Tensor, indices: Tensor) {
        topk(input, k: k, dim: dim, largest: largest, sorted: sorted).pair
    }
    @_disfavoredOverload
    public static func topk(_ input: Tensor, _ k: Int, _ dim: Int, _ largest: Bool = true, _ sorted: Bool = true) -> (values: Tensor, indices: Tensor) {
        topk(input, k, dim, largest, sorted).pair
    }
    @_disfavoredOverload
    public static func topk(_ input: Tensor, _ k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true) -> (values: Tensor, indices: Tensor) {
        topk(input, k, dim: dim, largest: largest, sorted: sorted).pair
    }
    @_disfavoredOverload
    public static func kthvalue(_ input: Tensor, _ k: Int, dim: Int = -1, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) {
        kthvalue(input, k, dim: dim, keepdim: keepdim).pair
    }
    @_disfavoredOverload
    public static func kthvalue(_ input: Tensor, _ k: Int, _ dim: Int, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) {
        kthvalue(input, k, dim, keepdim: keepdim).pair
    }
    @_disfavoredOverload
    public static func mode(_ input: Tensor, _ dim: Int = -1, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) { mode(input, dim, keepdim: keepdim).pair }
    @_disfavoredOverload
    public static func mode(_ input: Tensor, dim: Int, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) { mode(input, dim: dim, keepdim: keepdim).pair }
    @_disfavoredOverload
    public static func median(_ input: Tensor, _ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        median(input, dim, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public static func median(_ input: Tensor, dim: Int, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) {
        median(input, dim: dim, keepdim: keepdim).pair
    }
    @_disfavoredOverload
    public static func cummax(_ input: Tensor, _ dim: Int) -> (values: Tensor, indices: Tensor) { cummax(input, dim).pair }
    @_disfavoredOverload
    public static func cummax(_ input: Tensor, dim: Int) -> (values: Tensor, indices: Tensor) { cummax(input, dim: dim).pair }
    @_disfavoredOverload
    public static func cummin(_ input: Tensor, dim: Int) -> (values: Tensor, indices: Tensor) { cummin(input, dim: dim).pair }
    @_disfavoredOverload
    public static func cummin(_ input: Tensor, _ dim: Int) -> (values: Tensor, indices: Tensor) { cummin(input, dim).pair }
    @_disfavoredOverload
    public static func max(_ input: Tensor, _ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        max(input, dim, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public static func max(_ input: Tensor, dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        max(input, dim: dim, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public static func max(_ input: Tensor, axis: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        max(input, axis: axis, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public static func min(_ input: Tensor, _ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        min(input, dim, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public static func min(_ input: Tensor, dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        min(input, dim: dim, keepdim: keepdim, keepdims: keepdims).pair
    }
    @_disfavoredOverload
    public static func min(_ input: Tensor, axis: Int, keepdim: Bool = false, keepdims: Bool = false) -> (values: Tensor, indices: Tensor) {
        min(input, axis: axis, keepdim: keepdim, keepdims: keepdims).pair
    }
}
