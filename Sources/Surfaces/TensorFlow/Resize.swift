import Engine

extension tf {
    /// Images: the last axis is the channels', one more in front may count the examples.
    public enum image {
        /// One axis in another length: each new point lies between two old ones, or takes the nearest.
        private static func stretched(_ x: Tensor, _ axis: Int, _ new: Int, _ isNearest: Bool) -> Tensor {
            let old = x.shape[axis]
            let centers = (tf.range(new, dtype: tf.float32) + 0.5) * (Double(Float(old) / Float(new)))
            if isNearest { return tf.gather(x, tf.cast(tf.minimum(tf.floor(centers), old - 1), tf.int64), axis: axis) }
            let points = centers - 0.5
            let below = tf.floor(points)
            let first = tf.gather(x, tf.cast(tf.maximum(below, 0), tf.int64), axis: axis)
            let last = tf.gather(x, tf.cast(tf.minimum(below + 1, old - 1), tf.int64), axis: axis)
            var shape = [Int](repeating: 1, count: x.ndim)
            shape[axis] = new
            return first + (last - first) * tf.reshape(points - below, shape)
        }
        private static func batch(_ images: any ArrayData) -> (Tensor, isSingle: Bool) {
            let given = Tensor(tf.gathered(images, nil))
            if given.ndim != 3 && given.ndim != 4 { Modes.fail("ValueError", "'images' must have either 3 or 4 dimensions.") }
            return given.ndim == 3 ? (tf.expand_dims(given, axis: 0), true) : (given, false)
        }
        /// In another size: "bilinear" in float32, "nearest" in the images' own dtype.
        public static func resize(_ images: some ArrayData, _ size: any Dims, method: String = "bilinear") -> Tensor {
            let (given, isSingle) = batch(images)
            let new = size._sizes
            if new.count != 2 { Modes.fail("ValueError", "'size' must be a 1-D Tensor of 2 elements: new_height, new_width") }
            if method != "bilinear" && method != "nearest" { Modes.fail("ValueError", "Resize method is not implemented: " + method) }
            if new[0] <= 0 || new[1] <= 0 { refuse(method == "nearest" ? "ResizeNearestNeighbor" : "ResizeBilinear", "output dimensions must be positive") }
            let isNearest = method == "nearest"
            let source = isNearest ? given : tf.cast(given, tf.float32)
            let result = stretched(stretched(source, 2, new[1], isNearest), 1, new[0], isNearest)
            return isSingle ? tf.squeeze(result, axis: 0) : result
        }
        public static func resize(_ images: some ArrayData, size: any Dims, method: String = "bilinear") -> Tensor { resize(images, size, method: method) }
        /// As large as fits without changing the proportions, in the middle of zeros.
        public static func resize_with_pad(_ image: some ArrayData, _ target_height: Int, _ target_width: Int, method: String = "bilinear") -> Tensor {
            let (given, isSingle) = batch(image)
            if target_height <= 0 { Modes.fail("ValueError", "target_height must be > 0.") }
            if target_width <= 0 { Modes.fail("ValueError", "target_width must be > 0.") }
            let (height, width) = (Double(given.shape[1]), Double(given.shape[2]))
            let (wideBy, highBy) = (width / Double(target_width), height / Double(target_height))
            let ratio = wideBy > highBy ? wideBy : highBy
            let (newHeight, newWidth) = (height / ratio, width / ratio)
            let small = resize(given, [Int(newHeight), Int(newWidth)], method: method)
            let (top, left) = (Int((Double(target_height) - newHeight) / 2.0), Int((Double(target_width) - newWidth) / 2.0))
            let padded = tf.pad(small, [[0, 0], [top, target_height - top - Int(newHeight)], [left, target_width - left - Int(newWidth)], [0, 0]])
            return isSingle ? tf.squeeze(padded, axis: 0) : padded
        }
        public static func resize_with_pad(_ image: some ArrayData, target_height: Int, target_width: Int, method: String = "bilinear") -> Tensor {
            resize_with_pad(image, target_height, target_width, method: method)
        }
    }
}
