/// What sets and option sets have in common.
public protocol SetAlgebra<Element>: Equatable, ExpressibleByArrayLiteral {
    associatedtype Element
    init()
    func contains(_ member: Element) -> Bool
    func union(_ other: Self) -> Self
    func intersection(_ other: Self) -> Self
    func symmetricDifference(_ other: Self) -> Self
    mutating func formUnion(_ other: Self)
    mutating func formIntersection(_ other: Self)
    mutating func formSymmetricDifference(_ other: Self)
    func subtracting(_ other: Self) -> Self
    func isSubset(of other: Self) -> Bool
    func isSuperset(of other: Self) -> Bool
    func isDisjoint(with other: Self) -> Bool
    var isEmpty: Bool { get }
}
extension SetAlgebra {
    public mutating func formUnion(_ other: Self) { self = union(other) }
    public mutating func formIntersection(_ other: Self) { self = intersection(other) }
    public mutating func formSymmetricDifference(_ other: Self) { self = symmetricDifference(other) }
    public func subtracting(_ other: Self) -> Self { intersection(symmetricDifference(other)) }
    public mutating func subtract(_ other: Self) { self = subtracting(other) }
    public func isSubset(of other: Self) -> Bool { intersection(other) == self }
    public func isSuperset(of other: Self) -> Bool { other.isSubset(of: self) }
    public func isStrictSubset(of other: Self) -> Bool { isSubset(of: other) && self != other }
    public func isStrictSuperset(of other: Self) -> Bool { isSuperset(of: other) && self != other }
    public func isDisjoint(with other: Self) -> Bool { intersection(other).isEmpty }
    public var isEmpty: Bool { self == Self() }
}

/// A set of flags, each a bit of the raw value.
public protocol OptionSet: SetAlgebra, RawRepresentable where RawValue: FixedWidthInteger {
    associatedtype Element = Self
    associatedtype ArrayLiteralElement = Self
    init(rawValue: RawValue)
}
extension OptionSet where Element == Self {
    public init() { self.init(rawValue: 0) }
    public init(arrayLiteral elements: Self...) {
        var bits: RawValue = 0
        for element in elements { bits = bits | element.rawValue }
        self.init(rawValue: bits)
    }
    public init<S: Sequence>(_ elements: S) where S.Element == Self {
        var bits: RawValue = 0
        for element in elements { bits = bits | element.rawValue }
        self.init(rawValue: bits)
    }
    public static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }
    public func contains(_ member: Self) -> Bool { member.rawValue & ~rawValue == 0 }
    public func union(_ other: Self) -> Self { Self(rawValue: rawValue | other.rawValue) }
    public func intersection(_ other: Self) -> Self { Self(rawValue: rawValue & other.rawValue) }
    public func symmetricDifference(_ other: Self) -> Self { Self(rawValue: rawValue ^ other.rawValue) }
    public func subtracting(_ other: Self) -> Self { Self(rawValue: rawValue & ~other.rawValue) }
    @discardableResult public mutating func insert(_ member: Self) -> (inserted: Bool, memberAfterInsert: Self) {
        let isNew = !contains(member)
        if isNew { self = union(member) }
        return (inserted: isNew, memberAfterInsert: member)
    }
    @discardableResult public mutating func remove(_ member: Self) -> Self? {
        let old = intersection(member)
        self = subtracting(member)
        return old.isEmpty ? nil : old
    }
    @discardableResult public mutating func update(with member: Self) -> Self? {
        let old = intersection(member)
        self = union(member)
        return old.isEmpty ? nil : old
    }
}
