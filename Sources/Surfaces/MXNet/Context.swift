import Engine

/// The name of an element type: "float32", "int32", … `np.float32` and its like are these names.
public typealias DType = String

/// The device that holds an array.
public struct Context: Hashable, CustomStringConvertible {
    /// "cpu" or "gpu".
    public let device_type: String
    public let device_id: Int

    public init(_ device_type: String, _ device_id: Int = 0) {
        self.device_type = device_type
        self.device_id = device_id
    }

    public static func == (a: Context, b: Context) -> Bool { a.device_type == b.device_type && a.device_id == b.device_id }
    public var description: String { device_type + "(" + device_id.description + ")" }

    /// The engine's name of the device. MXNet's own error where there is no such device.
    var device: String {
        if device_type == "gpu" && device_id >= Devices.count("gpu") {
            Modes.fail("MXNetError", "Compile with USE_CUDA=1 to enable GPU usage")
        }
        return description
    }

    /// The engine's name of the device that an argument asks for.
    static func device(_ context: Context?) -> String { context?.device ?? "cpu(0)" }
}

/// The processor; arrays live there unless told otherwise.
public func cpu(_ device_id: Int = 0) -> Context { Context("cpu", device_id) }

/// A graphics processor.
public func gpu(_ device_id: Int = 0) -> Context { Context("gpu", device_id) }

/// The number of graphics processors.
public func num_gpus() -> Int { Devices.count("gpu") }
