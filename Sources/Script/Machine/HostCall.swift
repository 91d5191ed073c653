/// One call from a script into the host.
///
/// Arguments lie where the machine keeps them: numbers and Booleans as 64-bit slots in `raw`, everything else as objects in `ref`. Slot 0 of both
/// windows is the result's; arguments follow in order from slot 1, counted separately in each window. So `f(_ a: Tensor, _ k: Int, _ b: Tensor)` finds
/// `a` and `b` at `ref[1]` and `ref[2]` and `k` at `raw[1]`. The checker has made sure of the types: nothing is tested again here.
public struct HostCall {
    public let raw: UnsafeMutablePointer<Int64>
    public let ref: UnsafeMutablePointer<AnyObject?>
    public unowned(unsafe) let machine: Machine

    @inlinable public func int(_ slot: Int) -> Int { Int(raw[slot]) }
    @inlinable public func double(_ slot: Int) -> Double { Double(bitPattern: UInt64(bitPattern: raw[slot])) }
    @inlinable public func bool(_ slot: Int) -> Bool { raw[slot] != 0 }
    @inlinable public func object<T: AnyObject>(_ slot: Int, _ type: T.Type) -> T { unsafeDowncast(ref[slot].unsafelyUnwrapped, to: type) }

    @inlinable public func result(_ value: Int) { raw[0] = Int64(value) }
    @inlinable public func result(_ value: Double) { raw[0] = Int64(bitPattern: value.bitPattern) }
    @inlinable public func result(_ value: Bool) { raw[0] = value ? 1 : 0 }
    @inlinable public func result(_ value: AnyObject) { ref[0] = value }
    // With the machine's boxes: string(_:), ints(_:), doubles(_:), objects(_:_:) and result(_:) for String, [Int], [Double], result(objects:).
}

/// What a host function does: read the arguments, leave the result. An error it throws becomes an error of the cell, at the line of the call.
public typealias HostFunction = (HostCall) throws -> Void

/// An error that a host function throws when the message is to stand in the cell's error as it is.
public struct HostError: Error, Sendable {
    /// The exception's class as the reader knows it (`MXNetError`), or `Trap`.
    public var name: String
    public var message: String
    public init(name: String, message: String) {
        self.name = name
        self.message = message
    }
}

/// A module that the host provides: declarations without bodies, as Swift text, and a function for each.
///
/// `public enum Ops { public static func add(_ a: Tensor, _ b: Tensor) -> Tensor }` needs `functions["Ops.add"]`. A class declared in the text without members is an
/// opaque type: its values are the host's objects as they are.
public struct HostModule {
    public var name: String
    public var interface: String
    public var functions: [String: HostFunction]
    public init(name: String, interface: String, functions: [String: HostFunction]) {
        self.name = name
        self.interface = interface
        self.functions = functions
    }
}
