import Engine

/// A device of the machine.
public struct PhysicalDevice: CustomStringConvertible, CustomDebugStringConvertible {
    public let name: String
    public let device_type: String
    public var description: String { "PhysicalDevice(name='" + name + "', device_type='" + device_type + "')" }
    public var debugDescription: String { description }
}

/// A device that operations are asked to run on: `tf.device("/GPU:0") { tf.ones([2, 3]) }`, or, kept, `place { … }`. As in TensorFlow, what a missing device can't do runs where it can.
public struct DeviceScope {
    public let name: String
    public func callAsFunction<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }
}

extension tf {
    public static func device(_ device_name: String) -> DeviceScope {
        for part in device_name.split(separator: "/") {
            let key = part.split(separator: ":", omittingEmptySubsequences: false)[0].lowercased()
            if !["job", "replica", "task", "device", "cpu", "gpu", "tpu"].contains(key) {
                Modes.fail("ValueError", "Unknown attribute '" + part.split(separator: ":", omittingEmptySubsequences: false)[0] + "' is encountered while parsing the device spec: '" + device_name + "'.")
            }
        }
        return DeviceScope(name: device_name)
    }
    public static func device<Result>(_ device_name: String, _ body: () throws -> Result) rethrows -> Result { try device(device_name)(body) }

    /// What the machine has.
    public enum config {
        /// All devices, or those of a kind: "CPU", "GPU".
        public static func list_physical_devices(_ device_type: String? = nil) -> [PhysicalDevice] {
            let kinds = [("CPU", 1), ("GPU", Devices.count("gpu"))].filter { device_type == nil || device_type == $0.0 }
            return kinds.flatMap { kind, count in (0..<count).map { PhysicalDevice(name: "/physical_device:" + kind + ":" + $0.description, device_type: kind) } }
        }
        /// The older names.
        public enum experimental {
            public static func list_physical_devices(_ device_type: String? = nil) -> [PhysicalDevice] { config.list_physical_devices(device_type) }
        }
    }
}
