public struct Open {
    public var n = 1
    internal var m = 2
    public init() {}
}
final class Sealed {
    private static let secret = "s"
    static func reveal() -> String { secret }
}
extension Sealed { static func again() -> String { reveal() + secret } }
print(Open().n + Open().m, Sealed.again())
// expect: 3 ss
