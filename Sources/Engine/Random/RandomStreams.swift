/// The streams of a context, one set a framework. A stream is made when it is first drawn from.
///
/// A fresh context draws what a fresh process of the framework draws; where that would differ from run to run (PyTorch, TensorFlow, numpy) it begins with seed 0.
final class RandomStreams {
    private var mxnetSeed: UInt32 = 0
    private var named: [String: RandomStream] = [:]
    private var made = 0
    let philox = PhiloxSeeds()
    /// JAX's setting jax_threefry_partitionable.
    var partitionable = false

    /// Starts a framework's streams again: "mxnet", "torch", "numpy", or one of a name that `fork` gave.
    func seed(_ name: String, _ seed: Int) throws {
        if name == "mxnet" {
            // mx.random.seed(s) seeds its generators with 127 s.
            mxnetSeed = UInt32(truncatingIfNeeded: seed &* 127)
            named["mxnet.nd"] = nil
            named["mxnet.np"] = nil
        } else {
            try stream(name).seed(seed)
        }
    }

    func stream(_ name: String) throws -> RandomStream {
        if let stream = named[name] { return stream }
        let stream: RandomStream
        switch name {
        case "mxnet.nd": stream = MXNetParallelStream(seed: mxnetSeed)
        case "mxnet.np": stream = MXNetStream(seed: mxnetSeed, try self.stream("mxnet.nd"))
        case "torch": stream = TorchStream(seed: 0)
        case "numpy": stream = NumPyStream(seed: 0)
        default: throw EngineError.value("there is no random stream called \(name)")
        }
        named[name] = stream
        return stream
    }

    /// A generator of its own, of a framework's kind; its name.
    func fork(_ framework: String, _ seed: Int) throws -> String {
        let stream: RandomStream
        switch framework {
        case "torch": stream = TorchStream(seed: seed)
        case "numpy": stream = NumPyStream(seed: seed)
        default: throw EngineError.value("\(framework) has no generators of their own")
        }
        made += 1
        let name = "\(framework):\(made)"
        named[name] = stream
        return name
    }

    func drop(_ name: String) {
        if name.contains(":") { named[name] = nil }
    }
}
