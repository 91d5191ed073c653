import Engine

// Sorting and what is built on it.
extension Tensor {
    /// The values in order along an axis, and where they were; equals keep their order.
    public func sort(_ dim: Int = -1, descending: Bool = false) -> ValuesAndIndices {
        let both = Order.sort(core, axis(dim), descending)
        return ValuesAndIndices(Tensor(both[0], "Sort"), Tensor(both[1]), "sort")
    }
    public func sort(_ dim: Int, _ descending: Bool) -> ValuesAndIndices { sort(dim, descending: descending) }
    public func sort(dim: Int, descending: Bool = false, stable: Bool = false) -> ValuesAndIndices { sort(dim, descending: descending) }
    public func sort(descending: Bool = false, stable: Bool) -> ValuesAndIndices { sort(-1, descending: descending) }
    public func argsort(_ dim: Int = -1, descending: Bool = false) -> Tensor { Tensor(Order.argsort(core, axis(dim), descending)) }
    public func argsort(_ dim: Int, _ descending: Bool) -> Tensor { argsort(dim, descending: descending) }
    public func argsort(dim: Int, descending: Bool = false, stable: Bool = false) -> Tensor { argsort(dim, descending: descending) }
    public func argsort(descending: Bool = false, stable: Bool) -> Tensor { argsort(-1, descending: descending) }
    /// The largest, or smallest, k along an axis, and where they are.
    public func topk(k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true) -> ValuesAndIndices { topk(k, dim: dim, largest: largest, sorted: sorted) }
    public func topk(_ k: Int, _ dim: Int, _ largest: Bool = true, _ sorted: Bool = true) -> ValuesAndIndices { topk(k, dim: dim, largest: largest, sorted: sorted) }
    public func topk(_ k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true) -> ValuesAndIndices {
        let at = axis(dim)
        if k < 0 || k > (ndim == 0 ? 1 : size(at)) { Modes.fail("RuntimeError", "selected index k out of range") }
        if Values.dtype(core) == "bool" { Modes.fail("RuntimeError", "topk does not support bool dtypes on CPU") }
        if ndim == 0 { return ValuesAndIndices(Tensor(Ops.copy(core), "Topk"), torch.zeros([], dtype: .int64), "topk") }
        let both = Order.topk(core, k, at, largest)
        return ValuesAndIndices(Tensor(both[0], "Topk"), Tensor(both[1]), "topk")
    }
    /// The k-th smallest along an axis, and where it is.
    public func kthvalue(_ k: Int, _ dim: Int, keepdim: Bool = false) -> ValuesAndIndices { kthvalue(k, dim: dim, keepdim: keepdim) }
    public func kthvalue(_ k: Int, dim: Int = -1, keepdim: Bool = false) -> ValuesAndIndices {
        let at = axis(dim)
        if k < 1 || k > (ndim == 0 ? 1 : size(at)) { Modes.fail("RuntimeError", "kthvalue(): selected number k out of range for dimension " + at.description) }
        return nth(k - 1, at, keepdim, "kthvalue", sort(at))
    }
    func nth(_ place: Int, _ at: Int, _ keep: Bool, _ name: String, _ order: ValuesAndIndices) -> ValuesAndIndices {
        if ndim == 0 { return ValuesAndIndices(order.values, order.indices, name) }
        let value = order.values.narrow(at, place, 1)
        let index = order.indices.narrow(at, place, 1)
        let operation = name == "median" ? "MedianBackward1" : name.prefix(1).uppercased() + String(name.dropFirst())
        if keep { return ValuesAndIndices(Tensor(value.core, operation), index, name) }
        return ValuesAndIndices(Tensor(value.squeeze(at).core, operation), index.squeeze(at), name)
    }
    /// The smaller of two middle elements; NaN where there is one.
    public func median() -> Tensor {
        if numel() == 0 { return torch.filled([], Double.nan, dtype, device, false) }
        let flat = reshape(-1)
        let middle = flat.detach().median(0).values
        if !requires_grad { return middle }
        if Values.bool(middle.isnan().core) { return Tensor(torch.where(flat.isnan(), flat, torch.filled([], -Double.infinity, dtype, device, false)).amax().core, "Median") }
        // The largest of those that aren't above it: several have equal parts of the gradient.
        return Tensor(torch.where(flat <= middle, flat, torch.filled([], -Double.infinity, dtype, device, false)).amax().core, "Median")
    }
    public func median(_ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices {
        let at = axis(dim)
        if ndim == 0 { return nth(0, at, false, "median", sort(0)) }
        let length = size(at)
        if length == 0 { Modes.fail("IndexError", "median(): Expected reduction dim " + at.description + " to have non-zero size.") }
        let order = sort(at)
        let middle = nth((length - 1) / 2, at, keepdim || keepdims, "median", order)
        // NaN stands last in the order.
        let last = nth(length - 1, at, keepdim || keepdims, "median", order)
        let isNaN = last.values.isnan()
        if !Values.bool(Ops.reduce("any", isNaN.core, [], false)) { return middle }
        return ValuesAndIndices(Tensor(torch.where(isNaN, last.values, middle.values).core, "MedianBackward1"), torch.where(isNaN, last.indices, middle.indices), "median")
    }
    public func median(dim: Int, keepdim: Bool = false) -> ValuesAndIndices { median(dim, keepdim: keepdim) }
    /// The value that comes most often along an axis, the smallest of several, and the last place where it stands.
    public func mode(_ dim: Int = -1, keepdim: Bool = false) -> ValuesAndIndices {
        let at = axis(dim)
        needLength("mode", at)
        if ndim == 0 { return nth(0, at, false, "mode", sort(0)) }
        // In order equals stand together: the longest run, the first of several, ends at the place that is sought.
        let order = (dtype == .bool ? to(.uint8) : self).sort(at)
        if numel() == 0 { return ValuesAndIndices(amax(at, keepdim: keepdim), argmax(at, keepdim: keepdim), "mode") }
        let length = size(at)
        let sorted = order.values.detach().movedim(at, -1)
        let places = torch.arange(length).expand(Values.shape(sorted.core))
        let starts = torch.cat([torch.ones_like(sorted.narrow(-1, 0, 1)).bool(), sorted.narrow(-1, 1, length - 1).ne(sorted.narrow(-1, 0, length - 1))], dim: -1)
        let runs = places - torch.where(starts, places, torch.zeros_like(places)).cummax(-1).values
        let last = runs.argmax(-1, keepdim: true).movedim(-1, at)
        let indices = order.indices.gather(at, last)
        let values = gather(at, indices)
        if keepdim { return ValuesAndIndices(Tensor(values.core, "Mode"), indices, "mode") }
        return ValuesAndIndices(Tensor(values.squeeze(at).core, "Mode"), indices.squeeze(at), "mode")
    }
    public func mode(dim: Int, keepdim: Bool = false) -> ValuesAndIndices { mode(dim, keepdim: keepdim) }
    /// The different values in rising order.
    public func unique(sorted: Bool = true) -> Tensor { Tensor(Order.unique(core)[0]) }
    /// With them, for each element which of them it is.
    public func unique(sorted: Bool = true, return_inverse: Bool) -> (Tensor, Tensor) {
        let parts = Order.unique(core)
        return (Tensor(parts[0]), Tensor(parts[1]))
    }
    /// With them, how often each comes.
    public func unique(sorted: Bool = true, return_counts: Bool) -> (Tensor, Tensor) {
        let parts = Order.unique(core)
        return (Tensor(parts[0]), Tensor(parts[2]))
    }
    public func unique(sorted: Bool = true, return_inverse: Bool, return_counts: Bool) -> (Tensor, Tensor, Tensor) {
        let parts = Order.unique(core)
        return (Tensor(parts[0]), Tensor(parts[1]), Tensor(parts[2]))
    }
    /// The largest so far along an axis, and where.
    public func cummax(dim: Int) -> ValuesAndIndices { cummax(dim) }
    public func cummin(dim: Int) -> ValuesAndIndices { cummin(dim) }
    public func cummax(_ dim: Int) -> ValuesAndIndices {
        let both = Order.running(core, axis(dim), true)
        return ValuesAndIndices(Tensor(both[0], "Cummax"), Tensor(both[1]), "cummax")
    }
    /// The smallest so far along an axis, and where.
    public func cummin(_ dim: Int) -> ValuesAndIndices {
        let both = Order.running(core, axis(dim), false)
        return ValuesAndIndices(Tensor(both[0], "Cummin"), Tensor(both[1]), "cummin")
    }
    /// How often each whole number from 0 on is there.
    public func bincount(minlength: Int = 0) -> Tensor { Tensor(Order.bincount(core, [], minlength)) }
}

extension torch {
    public static func sort(_ input: Tensor, _ dim: Int = -1, descending: Bool = false) -> ValuesAndIndices { input.sort(dim, descending: descending) }
    public static func sort(_ input: Tensor, _ dim: Int, _ descending: Bool) -> ValuesAndIndices { input.sort(dim, descending: descending) }
    public static func sort(_ input: Tensor, dim: Int, descending: Bool = false, stable: Bool = false) -> ValuesAndIndices { input.sort(dim, descending: descending) }
    public static func sort(_ input: Tensor, descending: Bool = false, stable: Bool) -> ValuesAndIndices { input.sort(-1, descending: descending) }
    public static func argsort(_ input: Tensor, _ dim: Int = -1, descending: Bool = false) -> Tensor { input.argsort(dim, descending: descending) }
    public static func argsort(_ input: Tensor, dim: Int, descending: Bool = false, stable: Bool = false) -> Tensor { input.argsort(dim, descending: descending) }
    public static func argsort(_ input: Tensor, descending: Bool = false, stable: Bool) -> Tensor { input.argsort(-1, descending: descending) }
    public static func topk(_ input: Tensor, k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true) -> ValuesAndIndices {
        input.topk(k, dim: dim, largest: largest, sorted: sorted)
    }
    public static func topk(_ input: Tensor, _ k: Int, _ dim: Int, _ largest: Bool = true, _ sorted: Bool = true) -> ValuesAndIndices {
        input.topk(k, dim: dim, largest: largest, sorted: sorted)
    }
    public static func topk(_ input: Tensor, _ k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true) -> ValuesAndIndices {
        input.topk(k, dim: dim, largest: largest, sorted: sorted)
    }
    public static func kthvalue(_ input: Tensor, _ k: Int, dim: Int = -1, keepdim: Bool = false) -> ValuesAndIndices { input.kthvalue(k, dim: dim, keepdim: keepdim) }
    public static func kthvalue(_ input: Tensor, _ k: Int, _ dim: Int, keepdim: Bool = false) -> ValuesAndIndices { input.kthvalue(k, dim: dim, keepdim: keepdim) }
    public static func mode(_ input: Tensor, _ dim: Int = -1, keepdim: Bool = false) -> ValuesAndIndices { input.mode(dim, keepdim: keepdim) }
    public static func mode(_ input: Tensor, dim: Int, keepdim: Bool = false) -> ValuesAndIndices { input.mode(dim, keepdim: keepdim) }
    public static func median(_ input: Tensor) -> Tensor { input.median() }
    public static func median(_ input: Tensor, _ dim: Int, keepdim: Bool = false, keepdims: Bool = false) -> ValuesAndIndices {
        input.median(dim, keepdim: keepdim || keepdims)
    }
    public static func median(_ input: Tensor, dim: Int, keepdim: Bool = false) -> ValuesAndIndices { input.median(dim, keepdim: keepdim) }
    public static func unique(_ input: Tensor, sorted: Bool = true) -> Tensor { input.unique(sorted: sorted) }
    public static func unique(_ input: Tensor, sorted: Bool = true, return_inverse: Bool) -> (Tensor, Tensor) { input.unique(sorted: sorted, return_inverse: return_inverse) }
    public static func unique(_ input: Tensor, sorted: Bool = true, return_counts: Bool) -> (Tensor, Tensor) { input.unique(sorted: sorted, return_counts: return_counts) }
    public static func unique(_ input: Tensor, sorted: Bool = true, return_inverse: Bool, return_counts: Bool) -> (Tensor, Tensor, Tensor) {
        input.unique(sorted: sorted, return_inverse: return_inverse, return_counts: return_counts)
    }
    public static func cummax(_ input: Tensor, _ dim: Int) -> ValuesAndIndices { input.cummax(dim) }
    public static func cummax(_ input: Tensor, dim: Int) -> ValuesAndIndices { input.cummax(dim) }
    public static func cummin(_ input: Tensor, dim: Int) -> ValuesAndIndices { input.cummin(dim) }
    public static func cummin(_ input: Tensor, _ dim: Int) -> ValuesAndIndices { input.cummin(dim) }
    public static func bincount(_ input: Tensor, _ weights: Tensor, minlength: Int = 0) -> Tensor { Tensor(Order.bincount(input.core, [weights.core], minlength)) }
    public static func bincount(_ input: Tensor, minlength: Int = 0) -> Tensor { input.bincount(minlength: minlength) }
    /// Where each value would go in a sorted sequence.
    public static func searchsorted(_ sorted_sequence: Tensor, _ input: Tensor, right: Bool = false) -> Tensor {
        Tensor(Order.search(sorted_sequence.core, input.core, right))
    }
}
