/// Making tensors. dtypes are names ("float32"), devices too ("cpu(0)").
public enum Make {
    public static func full(_ shape: [Int], _ value: Double, _ dtype: String, _ device: String) -> Tensor {
        Border.tensor { try Core.full(shape, Scalar(value), DType.named(dtype), Device.named(device)) }
    }

    /// start, start + step, … below stop.
    public static func arange(_ start: Double, _ stop: Double, _ step: Double, _ dtype: String, _ device: String) -> Tensor {
        Border.tensor { try Core.arange(start, stop, step, DType.named(dtype), Device.named(device)) }
    }

    public static func linspace(_ start: Double, _ stop: Double, _ count: Int, _ endpoint: Bool, _ dtype: String, _ device: String) -> Tensor {
        Border.tensor { try Core.linspace(start, stop, count, endpoint, DType.named(dtype), Device.named(device)) }
    }

    /// Ones on the diagonal k places right of the main one.
    public static func eye(_ rows: Int, _ columns: Int, _ k: Int, _ dtype: String, _ device: String) -> Tensor {
        Border.tensor { try Core.eye(rows, columns, k, DType.named(dtype), Device.named(device)) }
    }

    /// The values in row order.
    public static func fromDoubles(_ values: [Double], _ shape: [Int], _ dtype: String, _ device: String) -> Tensor {
        Border.tensor { try Core.from(values, shape, DType.named(dtype), Device.named(device)) }
    }

    /// The same from integers, exact beyond 2^53.
    public static func fromInts(_ values: [Int], _ shape: [Int], _ dtype: String, _ device: String) -> Tensor {
        Border.tensor { try Core.from(values, shape, DType.named(dtype), Device.named(device)) }
    }

    /// One value in x's shape, dtype and device.
    public static func fullLike(_ x: Tensor, _ value: Double) -> Tensor {
        Border.tensor { try Core.full(x.shape, Scalar(value), x.dtype, x.device) }
    }

    /// A tensor like x on the device; x itself when it is there already.
    public static func toDevice(_ x: Tensor, _ device: String) -> Tensor {
        Border.tensor { try Core.toDevice(x, Device.named(device)) }
    }
}
