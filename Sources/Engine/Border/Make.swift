/// Making tensors. dtypes are names ("float32"), devices too ("cpu(0)").
public enum Make {
    public static func full(_ shape: [Int], _ value: Double, _ dtype: String, _ device: String) -> Tensor {
        fatalError()
    }

    /// start, start + step, … below stop.
    public static func arange(_ start: Double, _ stop: Double, _ step: Double, _ dtype: String, _ device: String) -> Tensor {
        fatalError()
    }

    public static func linspace(_ start: Double, _ stop: Double, _ count: Int, _ endpoint: Bool, _ dtype: String, _ device: String) -> Tensor {
        fatalError()
    }

    /// Ones on the diagonal k places right of the main one.
    public static func eye(_ rows: Int, _ columns: Int, _ k: Int, _ dtype: String, _ device: String) -> Tensor {
        fatalError()
    }

    /// The values in row order.
    public static func fromDoubles(_ values: [Double], _ shape: [Int], _ dtype: String, _ device: String) -> Tensor {
        fatalError()
    }

    /// The same from integers, exact beyond 2^53.
    public static func fromInts(_ values: [Int], _ shape: [Int], _ dtype: String, _ device: String) -> Tensor {
        fatalError()
    }

    /// One value in x's shape, dtype and device.
    public static func fullLike(_ x: Tensor, _ value: Double) -> Tensor {
        fatalError()
    }

    /// A tensor like x on the device; x itself when it is there already.
    public static func toDevice(_ x: Tensor, _ device: String) -> Tensor {
        fatalError()
    }
}
