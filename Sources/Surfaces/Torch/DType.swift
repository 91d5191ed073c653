import Engine

/// The type of a tensor's elements: `torch.float32`, `torch.int64`, …
public enum DType: String, CustomStringConvertible, CustomDebugStringConvertible {
    case bool, uint8, int8, int16, int32, int64, float16, bfloat16, float32, float64

    public var description: String { "torch." + rawValue }
    public var debugDescription: String { description }
    public var is_floating_point: Bool { self == .float32 || self == .float64 || self == .float16 || self == .bfloat16 }

    static func named(_ name: String) -> DType { DType(rawValue: name) ?? .float32 }
}

/// Where a tensor lives: `torch.device("cpu")`, `torch.device("cuda:1")`.
public struct Device: Equatable, CustomStringConvertible, CustomDebugStringConvertible {
    public let type: String
    public let index: Int?

    public init(_ name: String, _ index: Int? = nil) {
        let parts = name.split(separator: ":").map { String($0) }
        type = parts.isEmpty ? name : parts[0]
        self.index = parts.count > 1 ? Int(parts[1]) : index
        if type != "cpu" && type != "cuda" || parts.count > 2 || parts.count == 2 && self.index == nil {
            Modes.fail("RuntimeError", "Expected one of cpu, cuda device type at start of device string: " + name)
        }
    }

    public static func == (a: Device, b: Device) -> Bool { a.type == b.type && a.index == b.index }
    public var description: String { index == nil ? type : type + ":" + (index ?? 0).description }
    public var debugDescription: String {
        index == nil ? "device(type='" + type + "')" : "device(type='" + type + "', index=" + (index ?? 0).description + ")"
    }

    /// The engine's name of the device. PyTorch's own error where there is no such device.
    var name: String {
        if type == "cuda" {
            if Devices.count("gpu") == 0 { Modes.fail("AssertionError", "Torch not compiled with CUDA enabled") }
            return "gpu(" + (index ?? 0).description + ")"
        }
        return "cpu(0)"
    }

    /// The engine's name of the device that an argument asks for.
    static func name(_ device: Device?) -> String { device?.name ?? "cpu(0)" }
}
