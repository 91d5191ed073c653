import Engine

/// Something of known length that is no Collection.
public protocol Sized {
    var count: Int { get }
}

/// Python's `len`.
public func len(_ x: some Collection) -> Int { x.count }
/// Python's `len`: the length of the first axis.
public func len(_ x: some Sized) -> Int { x.count }

/// Python's `id`: equal for the same object only.
public func id(_ x: AnyObject) -> Int { Int(bitPattern: ObjectIdentifier(x)) }

/// Python's `help`: prints the signature and the doc comment of what a name in quotes stands for, `help("tf.ones")`.
public func help(_ name: String) {
    let text = Names.documentation(name)
    if text.isEmpty { Modes.fail("NameError", "name '" + name + "' is not defined") }
    print(text, terminator: "")
}
/// Python's `dir`: the names in what a name in quotes stands for, `dir("tf.random")`, in order.
public func dir(_ name: String) -> [String] {
    let names = Names.members(name).split(separator: "\n").map { String($0) }
    if names.isEmpty { Modes.fail("NameError", "name '" + name + "' is not defined") }
    return names
}

extension DefaultStringInterpolation {
    /// Python's `f'{value:.5f}'`.
    public mutating func appendInterpolation(_ value: some Number, format: String) { appendLiteral(value._format(format)) }
}
