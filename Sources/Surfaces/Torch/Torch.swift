import Engine

/// PyTorch: `torch`, with `nn` and `F` beside it.
public enum torch {
    public typealias Tensor = Torch.Tensor
    public typealias Size = Torch.Size
    public typealias dtype = Torch.DType
    public typealias device = Torch.Device

    public static let bool = DType.bool
    public static let uint8 = DType.uint8
    public static let int8 = DType.int8
    public static let int16 = DType.int16
    public static let int32 = DType.int32
    public static let int64 = DType.int64
    public static let float16 = DType.float16
    public static let bfloat16 = DType.bfloat16
    public static let float32 = DType.float32
    public static let float64 = DType.float64
    public static let short = DType.int16
    public static let int = DType.int32
    public static let long = DType.int64
    public static let half = DType.float16
    public static let float = DType.float32
    public static let double = DType.float64
    public static let inf = Double.infinity
    public static let nan = Double.nan
    public static let pi = Double.pi

    public static func is_tensor(_ obj: Any) -> Bool { obj is Tensor }
    /// The processor alone counts its threads by itself.
    public static func set_num_threads(_ threads: Int) {}

    /// Namespace of `torch.cuda`.
    public enum cuda {
        public static func is_available() -> Bool { Devices.count("gpu") > 0 }
        public static func device_count() -> Int { Devices.count("gpu") }
    }
}
