import Engine

// Reductions made of others.

extension Tensor {
    /// The sum, NaN counting as 0.
    public func nansum(_ dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { Tensor(held().summed(chosen(dim), keepdim, nil).core, "Nansum") }
    public func nansum(dim: any Dims, keepdim: Bool = false) -> Tensor { nansum(dim, keepdim: keepdim) }
    private func held() -> Tensor { Values.isFloating(core) ? torch.where(isnan(), constant(0.0), self) : self }
    /// The mean of what isn't NaN.
    public func nanmean(_ dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor {
        if !Values.isFloating(core) { Modes.fail("RuntimeError", "nanmean(): expected input to have floating point or complex dtype but got " + dtype.typeName) }
        let count = isnan().logical_not().summed(chosen(dim), keepdim, nil)
        return Tensor((nansum(dim, keepdim: keepdim) / count).core, "Div")
    }
    public func nanmean(dim: any Dims, keepdim: Bool = false) -> Tensor { nanmean(dim, keepdim: keepdim) }
    /// The logarithms of running sums of exponentials.
    public func logcumsumexp(_ dim: Int) -> Tensor {
        if ndim == 0 { return clone() }
        if numel() == 0 { return clone() }
        // Taken off before exp and added again: the largest so far would change from place to place, so each has its own.
        let at = axis(dim)
        let length = size(at)
        let lines = movedim(at, -1).unsqueeze(-2).expand(Values.shape(movedim(at, -1).core).dropLast() + [length, length])
        let seen = torch.ones(length, length, dtype: .bool).tril()
        let sums = torch.where(seen, lines, constant(-Double.infinity)).logsumexp(-1)
        return Tensor(sums.movedim(-1, at).core, "Logcumsumexp")
    }
    public func logcumsumexp(dim: Int) -> Tensor { logcumsumexp(dim) }
    /// The differences of neighbours along an axis, n times.
    public func diff(_ n: Int = 1, dim: Int = -1) -> Tensor {
        if ndim == 0 { Modes.fail("RuntimeError", "diff expects input to be at least one-dimensional") }
        if n < 0 { Modes.fail("RuntimeError", "order must be non-negative but got " + n.description) }
        let at = axis(dim)
        var result = self
        for _ in 0..<n {
            let length = result.size(at)
            if length == 0 { return result }
            let after = result.narrow(at, 1, length - 1)
            let ahead = result.narrow(at, 0, length - 1)
            result = dtype == .bool ? after.logical_xor(ahead) : after - ahead
        }
        return result
    }
    public func diff(n: Int, dim: Int = -1) -> Tensor { diff(n, dim: dim) }
    /// The smallest, and the largest.
    public func aminmax(dim: Int? = nil, keepdim: Bool = false) -> torch.return_types.aminmax {
        if numel() == 0 {
            guard let along = dim else {
                Modes.fail("RuntimeError", "aminmax(): cannot compute aminmax over an empty dimension as the operation has no identity.")
                return torch.return_types.aminmax(min: self, max: self)
            }
            if size(along) == 0 { Modes.fail("IndexError", "aminmax: Expected reduction dim " + along.description + " to have non-zero size.") }
        }
        return torch.return_types.aminmax(min: Tensor(bounded("min", dim, keepdim).core, "Aminmax"), max: Tensor(bounded("max", dim, keepdim).core, "Aminmax"))
    }
    /// The values below which the parts q of the elements lie, by straight lines between neighbours.
    public func quantile(_ q: Tensor, dim: Int? = nil, keepdim: Bool = false) -> Tensor {
        if dtype != .float32 && dtype != .float64 { Modes.fail("RuntimeError", "quantile() input tensor must be either float or double dtype") }
        if numel() == 0 { Modes.fail("RuntimeError", "quantile() input tensor must be non-empty") }
        let source = dim == nil ? reshape(-1) : movedim(dim ?? 0, -1)
        let last = source.size(-1) - 1
        let sorted = source.sort(-1).values
        var rows: [Tensor] = []
        for part in Values.doubles(q.core) {
            if part < 0.0 || part > 1.0 { Modes.fail("RuntimeError", "quantile() q values must be in the range [0, 1]") }
            let place = part * Double(last)
            let low = Int(place)
            let high = low < last ? low + 1 : last
            let weight = place - Double(low)
            var row = sorted.select(-1, low)
            if weight > 0.0 { row = torch.lerp(row, sorted.select(-1, high), weight) }
            row = torch.where(source.isnan().any(-1), constant(Double.nan), row)
            if keepdim { row = dim == nil ? row.reshape(Values.shape(core).map { _ in 1 }) : row.unsqueeze(axis(dim ?? 0)) }
            rows.append(row)
        }
        return q.ndim == 0 ? rows[0] : torch.stack(rows)
    }
    public func quantile(_ q: Double, dim: Int? = nil, keepdim: Bool = false) -> Tensor { quantile(torch.tensor([q], dtype: dtype)[0], dim: dim, keepdim: keepdim) }
}

extension torch {
    public static func nansum(_ input: Tensor, _ dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { input.nansum(dim, keepdim: keepdim) }
    public static func nansum(_ input: Tensor, dim: any Dims, keepdim: Bool = false) -> Tensor { input.nansum(dim, keepdim: keepdim) }
    public static func nanmean(_ input: Tensor, _ dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { input.nanmean(dim, keepdim: keepdim) }
    public static func nanmean(_ input: Tensor, dim: any Dims, keepdim: Bool = false) -> Tensor { input.nanmean(dim, keepdim: keepdim) }
    public static func logcumsumexp(_ input: Tensor, _ dim: Int) -> Tensor { input.logcumsumexp(dim) }
    public static func logcumsumexp(_ input: Tensor, dim: Int) -> Tensor { input.logcumsumexp(dim) }
    public static func diff(_ input: Tensor, _ n: Int = 1, dim: Int = -1) -> Tensor { input.diff(n, dim: dim) }
    public static func diff(_ input: Tensor, n: Int, dim: Int = -1) -> Tensor { input.diff(n, dim: dim) }
    public static func quantile(_ input: Tensor, _ q: Tensor, dim: Int? = nil, keepdim: Bool = false) -> Tensor { input.quantile(q, dim: dim, keepdim: keepdim) }
    public static func quantile(_ input: Tensor, _ q: Double, dim: Int? = nil, keepdim: Bool = false) -> Tensor { input.quantile(q, dim: dim, keepdim: keepdim) }
    /// The standard deviation, and the mean.
    public static func std_mean(_ input: Tensor, _ dim: any Dims = everyAxis, correction: Double = 1, keepdim: Bool = false) -> (Tensor, Tensor) {
        needFloating(input, "std_mean")
        return (Tensor(input.spread(chosen(dim), keepdim, correction, true).core, "StdMean"), Tensor(input.averaged(chosen(dim), keepdim, nil).core, "StdMean"))
    }
    public static func std_mean(_ input: Tensor, dim: any Dims, correction: Double = 1, keepdim: Bool = false) -> (Tensor, Tensor) {
        std_mean(input, dim, correction: correction, keepdim: keepdim)
    }
    /// By place: `torch.std_mean(x)[1]`.
    @_disfavoredOverload
    public static func std_mean(_ input: Tensor, _ dim: any Dims = everyAxis, correction: Double = 1, keepdim: Bool = false) -> [Tensor] {
        let both: (Tensor, Tensor) = std_mean(input, dim, correction: correction, keepdim: keepdim)
        return [both.0, both.1]
    }
    @_disfavoredOverload
    public static func std_mean(_ input: Tensor, dim: any Dims, correction: Double = 1, keepdim: Bool = false) -> [Tensor] { std_mean(input, dim, correction: correction, keepdim: keepdim) }
    private static func needFloating(_ input: Tensor, _ name: String) {
        if !Values.isFloating(input.core) { Modes.fail("RuntimeError", name + " only support floating point and complex dtypes") }
    }
    /// The variance, and the mean.
    public static func var_mean(_ input: Tensor, _ dim: any Dims = everyAxis, correction: Double = 1, keepdim: Bool = false) -> (Tensor, Tensor) {
        needFloating(input, "var_mean")
        return (Tensor(input.spread(chosen(dim), keepdim, correction, false).core, "VarMean"), Tensor(input.averaged(chosen(dim), keepdim, nil).core, "VarMean"))
    }
    public static func var_mean(_ input: Tensor, dim: any Dims, correction: Double = 1, keepdim: Bool = false) -> (Tensor, Tensor) {
        var_mean(input, dim, correction: correction, keepdim: keepdim)
    }
    /// By place: `torch.var_mean(x)[1]`.
    @_disfavoredOverload
    public static func var_mean(_ input: Tensor, _ dim: any Dims = everyAxis, correction: Double = 1, keepdim: Bool = false) -> [Tensor] {
        let both: (Tensor, Tensor) = var_mean(input, dim, correction: correction, keepdim: keepdim)
        return [both.0, both.1]
    }
    @_disfavoredOverload
    public static func var_mean(_ input: Tensor, dim: any Dims, correction: Double = 1, keepdim: Bool = false) -> [Tensor] { var_mean(input, dim, correction: correction, keepdim: keepdim) }
    /// The smallest, and the largest.
    public static func aminmax(_ input: Tensor, dim: Int? = nil, keepdim: Bool = false) -> return_types.aminmax { input.aminmax(dim: dim, keepdim: keepdim) }
    public static func cov(_ input: Tensor, correction: Int = 1) -> Tensor {
        let rows = input.ndim < 2 ? input.reshape(1, -1) : input
        let distances = rows - rows.mean(1, keepdim: true)
        let result = distances.matmul(distances.t()) / (rows.size(1) - correction)
        return input.ndim < 2 ? result.reshape([]) : result
    }
    public static func msort(_ input: Tensor) -> Tensor { input.sort(0).values }
}
