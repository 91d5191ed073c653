import Engine

/// A place where arrays live.
public struct JaxDevice: Hashable, CustomStringConvertible, CustomDebugStringConvertible {
    public let platform: String
    public let id: Int
    init(_ platform: String, _ id: Int) {
        self.platform = platform
        self.id = id
    }
    /// The engine's name of it.
    var engine: String { platform + "(" + id.description + ")" }

    public static func == (a: JaxDevice, b: JaxDevice) -> Bool { a.engine == b.engine }
    public var description: String { platform == "cpu" ? "TFRT_CPU_" + id.description : "gpu:" + id.description }
    public var debugDescription: String { platform == "cpu" ? "CpuDevice(id=" + id.description + ")" : "gpu(id=" + id.description + ")" }
}

extension jax {
    /// The devices of a kind, or the best there are.
    public static func devices(_ backend: String? = nil) -> [JaxDevice] {
        let gpus = Devices.count("gpu")
        let platform = backend ?? (gpus > 0 ? "gpu" : "cpu")
        let count = platform == "cpu" ? 1 : platform == "gpu" ? gpus : 0
        if count == 0 {
            Modes.fail(
                "RuntimeError",
                "Unknown backend: '" + platform + "' requested, but no platforms that are instances of " + platform + " are present. Platforms present are: "
                    + (gpus > 0 ? "cpu,gpu" : "cpu"))
        }
        return (0..<count).map { JaxDevice(platform, $0) }
    }
    public static func local_devices() -> [JaxDevice] { devices() }
    public static func device_count() -> Int { devices().count }
    public static func local_device_count() -> Int { devices().count }
    public static func default_backend() -> String { devices()[0].platform }

    /// The array on a device.
    public static func device_put(_ x: some ArrayLike, _ device: JaxDevice? = nil) -> JaxArray {
        let array = x._jax
        guard let place = device else { return array }
        return JaxArray(Make.toDevice(array.tensor, place.engine), weak: array.weak_type)
    }
    /// The array handed to numpy.
    public static func device_get(_ x: JaxArray) -> NumpyArray { NumpyArray(Ops.stopGradient(x.tensor)) }
    /// Waits until the values are there.
    @discardableResult
    public static func block_until_ready(_ x: JaxArray) -> JaxArray { x.block_until_ready() }
}

extension JaxArray {
    /// Where the array lives.
    public var device: JaxDevice {
        let name = Values.device(tensor)
        return JaxDevice(name.hasPrefix("gpu") ? "gpu" : "cpu", Values.deviceIndex(tensor))
    }
    public func devices() -> [JaxDevice] { [device] }
    /// Waits until the values are there.
    @discardableResult
    public func block_until_ready() -> JaxArray {
        Values.evaluate(tensor)
        return self
    }
}
