import Engine

extension gluon.data.vision {
    /// Handwritten digits: (28, 28, 1) bytes, and the digit.
    open class MNIST: gluon.data.ArrayDataset {
        private let change: ((NDArray, NDArray) -> (NDArray, NDArray))?

        /// root: the folder below `data` beside the chapter in which the set's files lie.
        public convenience init(root: String = "data/mnist", train: Bool = true, transform: ((NDArray, NDArray) -> (NDArray, NDArray))? = nil) {
            self.init(ImageFiles(root, "mnist", train: train), transform)
        }
        init(_ files: ImageFiles, _ transform: ((NDArray, NDArray) -> (NDArray, NDArray))?) {
            change = transform
            let flavour = Flavour.ofParameters
            let sizes = Values.shape(files.images)
            super.init(NDArray(Shapes.reshape(files.images, sizes + [1]), flavour), NDArray(Ops.cast(files.labels, "int32"), flavour))
        }
        open override subscript(index: Int) -> (NDArray, NDArray) {
            let (x, y) = super[index]
            if let change { return change(x, y) }
            return (x, y)
        }
        open override func batch(_ places: [Int]) -> (NDArray, NDArray) {
            if change == nil { return super.batch(places) }
            let pairs = places.map { self[$0] }
            return (NDArray.batched(pairs.map { $0.0 }), NDArray.batched(pairs.map { $0.1 }))
        }
    }

    /// Pieces of clothing, in place of the digits.
    public final class FashionMNIST: MNIST {
        public convenience init(root: String = "data/fashion-mnist", train: Bool = true, transform: ((NDArray, NDArray) -> (NDArray, NDArray))? = nil) {
            self.init(ImageFiles(root, "fashion-mnist", train: train), transform)
        }
    }
}

extension np {
    /// The numbers of a text file below `data`; what isn't a number is nan.
    public static func genfromtxt(
        _ fname: String, dtype: String = "float64", comments: String = "#", delimiter: String? = nil, skip_header: Int = 0, usecols: [Int] = [], max_rows: Int? = nil
    ) -> NDArray {
        NDArray(numpy.genfromtxt(fname, dtype: dtype, comments: comments, delimiter: delimiter, skip_header: skip_header, usecols: usecols, max_rows: max_rows).core, .np)
    }
}
