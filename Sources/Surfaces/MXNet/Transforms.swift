import Engine

extension gluon.data {
    /// Images.
    public enum vision {
        /// What is done to images before a network sees them.
        public enum transforms {
            /// The base of transformations: (height, width, channel), or a batch of such.
            open class Transform: nn.HybridBlock {}

            /// One transformation behind the other.
            public final class Compose: Transform {
                private let steps: [nn.Block]
                /// As MXNet has it, several ones that can be compiled stand in a HybridSequential.
                public init(_ transforms: [nn.Block]) {
                    var found: [nn.Block] = []
                    var run: [nn.Block] = []
                    for transform in transforms {
                        if transform is nn.HybridBlock {
                            run.append(transform)
                        } else {
                            found += Compose.joined(run) + [transform]
                            run = []
                        }
                    }
                    found += Compose.joined(run)
                    steps = found
                    super.init()
                }
                private static func joined(_ run: [nn.Block]) -> [nn.Block] {
                    if run.count < 2 { return run }
                    let joined = nn.HybridSequential()
                    for step in run { joined.add(step) }
                    return [joined]
                }
                public override func forward(_ x: NDArray) -> NDArray { steps.reduce(x) { $1.forward($0) } }
                public override func children() -> [(String, nn.Block)] { steps.enumerated().map { ($0.0.description, $0.1) } }
                public override var description: String { listed(children()) }
            }

            /// Bytes of (height, width, channel) to numbers from 0 to 1 of (channel, height, width).
            public final class ToTensor: Transform {
                public override func forward(_ x: NDArray) -> NDArray {
                    let count = x.ndim
                    if count != 3 && count != 4 {
                        NDArray.refuse("Check failed: shp.ndim() == 3 || shp.ndim() == 4: Input image must have shape (height, width, channels), or (N, height, width, channels) but got " + NDArray.text(x.sizes))
                        return x
                    }
                    let numbers = Ops.scalar("div", Ops.cast(x.tensor, "float32"), 255.0, false)
                    return NDArray(Shapes.transpose(numbers, count == 3 ? [2, 0, 1] : [0, 3, 1, 2]), x.flavour == .numpy ? Flavour.ofParameters : x.flavour)
                }
            }

            /// Each channel less its mean, over its standard deviation.
            public final class Normalize: Transform {
                private let mean: [Double]
                private let std: [Double]
                public init(_ mean: [Double], _ std: [Double]) {
                    self.mean = mean
                    self.std = std
                    super.init()
                }
                public convenience init(mean: [Double], std: [Double]) { self.init(mean, std) }
                public convenience init(_ mean: Double = 0, _ std: Double = 1) { self.init([mean], [std]) }
                public convenience init(mean: Double, std: Double) { self.init([mean], [std]) }
                public override func forward(_ x: NDArray) -> NDArray {
                    let center = Make.fromDoubles(mean, [mean.count, 1, 1], x.dtype, "cpu(0)")
                    let spread = Make.fromDoubles(std, [std.count, 1, 1], x.dtype, "cpu(0)")
                    return x.like(Ops.binary("div", Ops.binary("sub", x.tensor, center), spread))
                }
            }

            /// Another element type.
            public final class Cast: Transform {
                private let dtype: DType
                public init(_ dtype: DType = "float32") {
                    self.dtype = dtype
                    super.init()
                }
                public override func forward(_ x: NDArray) -> NDArray { x.astype(dtype) }
            }

            /// Another size, between the nearest points in straight lines, as OpenCV reckons it for bytes: with weights of 11 bits.
            public final class Resize: Transform {
                private let size: [Int]
                /// size: width and height, or one number for both.
                public init(_ size: any Dims) {
                    let sizes = size._sizes
                    self.size = sizes.count == 1 ? [sizes[0], sizes[0]] : sizes
                    super.init()
                }
                public convenience init(size: any Dims) { self.init(size) }

                /// The places before and behind each new point, and the weights of the two in 2048ths. Beyond the edge both places are the edge; only across has it all the weight then.
                private static func points(_ new: Int, _ old: Int, _ isAcross: Bool) -> (before: [Int], behind: [Int], near: [Double], far: [Double]) {
                    let scale = Double(old) / Double(new)
                    var before: [Int] = []
                    var behind: [Int] = []
                    var near: [Double] = []
                    var far: [Double] = []
                    for index in 0..<new {
                        let place = (Double(index) + 0.5) * scale - 0.5
                        let whole = Int(place.rounded(.down))
                        let isBeyond = whole < 0 || whole >= old - 1
                        let weight = isAcross && isBeyond ? 0.0 : place - Double(whole)
                        before.append(Swift.max(0, Swift.min(whole, old - 1)))
                        behind.append(Swift.max(0, Swift.min(whole + 1, old - 1)))
                        near.append(((1.0 - weight) * 2048.0).rounded(.toNearestOrEven))
                        far.append((weight * 2048.0).rounded(.toNearestOrEven))
                    }
                    return (before, behind, near, far)
                }
                private static func weighed(_ x: Tensor, _ places: [Int], _ weights: [Double], _ axis: Int, _ below: Int) -> Tensor {
                    let taken = Indexing.take(x, Make.fromInts(places, [places.count], "int64", "cpu(0)"), axis, "clip")
                    return Ops.binary("mul", taken, Make.fromDoubles(weights, [weights.count] + Array(repeating: 1, count: below), "float64", "cpu(0)"))
                }
                private static func shifted(_ x: Tensor, _ divisor: Double) -> Tensor { Ops.unary("floor", Ops.scalar("div", x, divisor, false)) }

                public override func forward(_ x: NDArray) -> NDArray {
                    let sizes = x.sizes
                    let first = sizes.count - 3
                    if first < 0 || first > 1 || size.count != 2 || size[0] < 1 || size[1] < 1 {
                        NDArray.refuse("Check failed: ishape.ndim() == 3 || ishape.ndim() == 4: Input image dimension should be 3 or 4 but got " + sizes.count.description)
                        return x
                    }
                    if sizes[first] == size[1] && sizes[first + 1] == size[0] { return x }
                    let across = Resize.points(size[0], sizes[first + 1], true)
                    let down = Resize.points(size[1], sizes[first], false)
                    let numbers = Ops.cast(x.tensor, "float64")
                    let wide = Ops.binary(
                        "add", Resize.weighed(numbers, across.before, across.near, first + 1, 1), Resize.weighed(numbers, across.behind, across.far, first + 1, 1))
                    if x.isFloating {
                        let high = Ops.binary("add", Resize.weighed(wide, down.before, down.near, first, 2), Resize.weighed(wide, down.behind, down.far, first, 2))
                        return x.like(Ops.cast(Ops.scalar("div", high, 4194304.0, false), x.dtype))
                    }
                    let cut = Resize.shifted(wide, 16.0)
                    let upper = Resize.shifted(Resize.weighed(cut, down.before, down.near, first, 2), 65536.0)
                    let lower = Resize.shifted(Resize.weighed(cut, down.behind, down.far, first, 2), 65536.0)
                    let result = Resize.shifted(Ops.scalar("add", Ops.binary("add", upper, lower), 2.0, false), 4.0)
                    return x.like(Ops.cast(Ops.clip(result, 0.0, 255.0), x.dtype))
                }
            }
        }
    }
}
