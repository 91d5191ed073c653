import Engine

/// `torchvision`: image data sets, and what is done to images before a network sees them.
public enum torchvision {
    public enum datasets {
        /// Handwritten digits: an image, as the transformation leaves it, and the digit. Without one an image is its (28, 28) bytes.
        open class MNIST: torch.utils.data.Dataset, CustomStringConvertible {
            /// (images, 28, 28), bytes.
            public let data: torch.Tensor
            public let targets: torch.Tensor
            public let root: String
            public let train: Bool
            private let transform: ((torch.Tensor) -> torch.Tensor)?
            private let step: transforms.Transform?

            /// root: the folder below `data` beside the chapter in which the set's files lie. There is nothing to download from.
            public convenience init(root: String, train: Bool = true, transform: transforms.Transform? = nil, download: Bool = false) {
                self.init("mnist", root, train, transform, nil, download)
            }
            public convenience init(root: String, train: Bool = true, transform: @escaping (torch.Tensor) -> torch.Tensor, download: Bool = false) {
                self.init("mnist", root, train, nil, transform, download)
            }
            init(_ name: String, _ root: String, _ train: Bool, _ step: transforms.Transform?, _ transform: ((torch.Tensor) -> torch.Tensor)?, _ download: Bool) {
                if !download && !ImageFiles.areThere(root, name, train: train) {
                    Modes.fail("RuntimeError", "Dataset not found. You can use download=True to download it")
                }
                let files = ImageFiles(root, name, train: train)
                data = torch.Tensor(files.images)
                targets = torch.Tensor(Ops.cast(files.labels, "int64"))
                self.root = root
                self.train = train
                self.step = step
                self.transform = transform
                super.init()
            }
            open var classes: [String] { ["0 - zero", "1 - one", "2 - two", "3 - three", "4 - four", "5 - five", "6 - six", "7 - seven", "8 - eight", "9 - nine"] }
            open override var count: Int { targets.size(0) }
            open override subscript(index: Int) -> (torch.Tensor, torch.Tensor) {
                let image = data[index]
                if let step { return (step(image), targets[index]) }
                if let transform { return (transform(image), targets[index]) }
                return (image, targets[index])
            }
            open override func batch(_ places: [Int]) -> (torch.Tensor, torch.Tensor) {
                if transform != nil { return super.batch(places) }
                let images = rows(data, places)
                return (step == nil ? images : step!.all(images), rows(targets, places))
            }
            public var description: String {
                let head = "Dataset " + String(describing: type(of: self)) + "\n    Number of datapoints: " + count.description + "\n    Root location: " + root + "\n    Split: " + (train ? "Train" : "Test")
                guard let step else { return head }
                return head + "\n    StandardTransform\nTransform: " + step.description.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n           ")
            }
        }

        /// Pieces of clothing, in place of the digits.
        public final class FashionMNIST: MNIST {
            public convenience init(root: String, train: Bool = true, transform: transforms.Transform? = nil, download: Bool = false) {
                self.init("fashion-mnist", root, train, transform, nil, download)
            }
            public convenience init(root: String, train: Bool = true, transform: @escaping (torch.Tensor) -> torch.Tensor, download: Bool = false) {
                self.init("fashion-mnist", root, train, nil, transform, download)
            }
            public override var classes: [String] { ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"] }
        }
    }

    public enum transforms {
        /// What is done to an image, or to a batch of them at once. Images are bytes of (rows, columns) until `ToTensor` makes numbers of (channels, rows, columns) of them.
        open class Transform: CustomStringConvertible {
            public init() {}
            /// An image, or what an earlier step made of it.
            public func callAsFunction(_ image: torch.Tensor) -> torch.Tensor { all(image.unsqueeze(0))[0] }
            /// Several at once, one behind the other in the first axis.
            open func all(_ images: torch.Tensor) -> torch.Tensor { images }
            open var description: String { "Transform()" }
        }

        /// One step behind the other.
        public final class Compose: Transform {
            public let transforms: [Transform]
            public init(_ transforms: [Transform]) {
                self.transforms = transforms
                super.init()
            }
            public override func all(_ images: torch.Tensor) -> torch.Tensor { transforms.reduce(images) { $1.all($0) } }
            public override var description: String { "Compose(" + transforms.map { "\n    " + $0.description }.joined() + "\n)" }
        }

        /// Bytes to numbers from 0 to 1, with an axis of channels before the others.
        public final class ToTensor: Transform {
            public override func all(_ images: torch.Tensor) -> torch.Tensor {
                if images.ndim == 3 { return images.unsqueeze(1).to(torch.float32) / 255 }
                if images.ndim != 4 { Modes.fail("ValueError", "pic should be 2/3 dimensional. Got " + (images.ndim - 1).description + " dimensions.") }
                return images.permute(0, 3, 1, 2).to(torch.float32) / 255
            }
            public override var description: String { "ToTensor()" }
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
            public override func all(_ images: torch.Tensor) -> torch.Tensor {
                if images.dtype == torch.uint8 { Modes.fail("TypeError", "Input tensor should be a float tensor. Got torch.uint8.") }
                return (images - torch.tensor(mean).reshape(-1, 1, 1)) / torch.tensor(std).reshape(-1, 1, 1)
            }
            public override var description: String { "Normalize(mean=" + listed(mean) + ", std=" + listed(std) + ")" }
            private func listed(_ numbers: [Double]) -> String { "[" + numbers.map { $0.description }.joined(separator: ", ") + "]" }
        }

        /// Bytes of (rows, columns) in another size: between their neighbours as Pillow mixes them, whose whole numbers this reckons with.
        public final class Resize: Transform {
            private let size: [Int]
            public init(_ size: any Dims) {
                self.size = size._sizes
                super.init()
            }
            public override func all(_ images: torch.Tensor) -> torch.Tensor {
                let sizes = images.shape
                if images.ndim != 3 || images.dtype != torch.uint8 { Modes.fail("TypeError", "Resize takes an image's bytes, before ToTensor") }
                let new = size.count == 2 ? size : sizes[1] <= sizes[2] ? [size[0], size[0] * sizes[2] / sizes[1]] : [size[0] * sizes[1] / sizes[2], size[0]]
                var result = images
                if new[1] != sizes[2] { result = mixed(result, weights(sizes[2], new[1])) }
                if new[0] != sizes[1] { result = mixed(result.transpose(1, 2), weights(sizes[1], new[0])).transpose(1, 2) }
                return result
            }
            private func mixed(_ images: torch.Tensor, _ weights: torch.Tensor) -> torch.Tensor {
                let sums = torch.matmul(images.to(torch.float64), weights.t())
                return torch.floor((sums + 2_097_152.0) / 4_194_304.0).clamp(0, 255).to(torch.uint8)
            }
            /// How much each old point gives to each new one, in 2²² parts.
            private func weights(_ old: Int, _ new: Int) -> torch.Tensor {
                let scale = Double(old) / Double(new)
                let wide = scale < 1 ? 1 : scale
                var rows: [[Double]] = []
                for place in 0..<new {
                    let center = (Double(place) + 0.5) * scale
                    let first = Swift.max(0, Int(center - wide + 0.5))
                    let end = Swift.min(old, Int(center + wide + 0.5))
                    var row = [Double](repeating: 0, count: old)
                    var total = 0.0
                    for point in first..<end {
                        let distance = ((Double(point) - center + 0.5) / wide).magnitude
                        row[point] = distance < 1 ? 1 - distance : 0
                        total += row[point]
                    }
                    rows.append(row.map { ($0 / total * 4_194_304.0 + 0.5).rounded(.down) })
                }
                return torch.tensor(rows, dtype: torch.float64)
            }
            public override var description: String {
                "Resize(size=" + (size.count == 1 ? size[0].description : pythonTuple(size)) + ", interpolation=bilinear, max_size=None, antialias=True)"
            }
        }
    }
}
