import Engine

extension tf {
    /// Images: the last axis is the channels', one more in front may count the examples.
    public enum image {
        /// How much each old point gives to each new one: the two nearest, by how near they are, or the nearest alone.
        private static func weights(_ old: Int, _ new: Int, _ isNearest: Bool) -> Engine.Tensor {
            var values = [Double](repeating: 0.0, count: old * new)
            for place in 0..<new {
                let center = (Double(place) + 0.5) * Double(old) / Double(new)
                if isNearest {
                    let nearest = Int(center)
                    values[place * old + (nearest < old ? nearest : old - 1)] = 1.0
                } else {
                    let point = center - 0.5
                    let below = point.rounded(.down)
                    let (first, last) = (below < 0.0 ? 0 : Int(below), Int(below) + 1 < old ? Int(below) + 1 : old - 1)
                    values[place * old + first] += 1.0 - (point - below)
                    values[place * old + last] += point - below
                }
            }
            return Make.fromDoubles(values, [new, old], "float32", "cpu(0)")
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
            // [n, h, w, c] times the weights of the rows, then of the columns.
            let wide = tf.cast(given, tf.float32)
            let rows = LinearAlgebra.einsum("ph,nhwc->npwc", [weights(given.shape[1], new[0], isNearest), wide.core])
            let all = Tensor(LinearAlgebra.einsum("qw,npwc->npqc", [weights(given.shape[2], new[1], isNearest), rows]))
            let result = isNearest ? tf.cast(all, given.dtype) : all
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
