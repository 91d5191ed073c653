struct V: Numeric {
    var x: Int
    typealias Magnitude = Int
    var magnitude: Int { abs(x) }
    init(integerLiteral v: Int) { x = v }
    init?<T: BinaryInteger>(exactly s: T) { x = Int(s) }
    static func + (a: V, b: V) -> V { var r = a; r.x += b.x; return r }
    static func - (a: V, b: V) -> V { var r = a; r.x -= b.x; return r }
    static func * (a: V, b: V) -> V { var r = a; r.x *= b.x; return r }
}
print("x")
// error line 1: type 'V' does not conform to protocol 'Numeric'
