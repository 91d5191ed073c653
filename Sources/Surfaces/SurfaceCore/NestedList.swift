/// A literal of nested lists; ints, floats and Booleans mix freely. `tolist()` gives one back.
public indirect enum NestedList: ArrayData, CustomStringConvertible {
    case bool(Bool)
    case int(Int)
    case float(Double)
    case list([NestedList])

    public static var nan: NestedList { .float(Double.nan) }
    public static var infinity: NestedList { .float(Double.infinity) }

    public static prefix func - (a: NestedList) -> NestedList {
        switch a {
        case .bool(let value): return .int(value ? -1 : 0)
        case .int(let value): return .int(0 - value)
        case .float(let value): return .float(-value)
        case .list(let items): return .list(items.map { -$0 })
        }
    }

    public func _collect(_ collector: ArrayCollector) -> [Int] {
        switch self {
        case .bool(let value): return collector.add(value)
        case .int(let value): return collector.add(value)
        case .float(let value): return collector.add(value)
        case .list(let items): return items._collect(collector)
        }
    }

    public var description: String {
        switch self {
        case .bool(let value): return value ? "true" : "false"
        case .int(let value): return value.description
        case .float(let value): return value.description
        case .list(let items): return "[" + items.map { $0.description }.joined(separator: ", ") + "]"
        }
    }
}

extension NestedList: ExpressibleByArrayLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(arrayLiteral elements: NestedList...) { self = .list(elements) }
    public init(floatLiteral value: Double) { self = .float(value) }
    public init(integerLiteral value: Int) { self = .int(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}
