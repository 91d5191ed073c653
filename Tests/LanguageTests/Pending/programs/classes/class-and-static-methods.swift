class Base {
    class func name() -> String { "base" }
    static func fixed() -> String { "fixed " + name() }
    class var level: Int { 1 }
}
class Sub: Base {
    override class func name() -> String { "sub" }
    override class var level: Int { super.level + 1 }
}
print(Base.name(), Sub.name(), Base.fixed(), Sub.fixed(), Sub.level)
// expect: base sub fixed base fixed sub 2
