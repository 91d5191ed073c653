import Engine

extension tf.keras {
    /// Data sets as numpy's arrays: ((images, classes) to train on, (images, classes) to test with), from the files below `data` beside the chapter.
    public enum datasets {
        public enum mnist {
            public static func load_data(path: String = "data") -> ((NumpyArray, NumpyArray), (NumpyArray, NumpyArray)) { both(path, "mnist") }
        }
        public enum fashion_mnist {
            public static func load_data() -> ((NumpyArray, NumpyArray), (NumpyArray, NumpyArray)) { both("data", "fashion-mnist") }
        }

        private static func both(_ root: String, _ name: String) -> ((NumpyArray, NumpyArray), (NumpyArray, NumpyArray)) {
            func part(_ train: Bool) -> (NumpyArray, NumpyArray) {
                let files = ImageFiles(root, name, train: train)
                return (NumpyArray(files.images), NumpyArray(files.labels))
            }
            return (part(true), part(false))
        }
    }
}
