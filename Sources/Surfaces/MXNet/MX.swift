/// The package itself: `mx.nd`, `mx.random.seed(0)`.
public enum mx {
    public typealias nd = MXNet.nd
    public typealias np = MXNet.np
    public typealias npx = MXNet.npx
    public typealias autograd = MXNet.autograd
    public typealias gluon = MXNet.gluon
    public typealias initializer = MXNet.initializer

    public static func cpu(_ device_id: Int = 0) -> Context { Context("cpu", device_id) }
    public static func gpu(_ device_id: Int = 0) -> Context { Context("gpu", device_id) }
}
