/// A part of a tree that is converted when it is first looked at.
///
/// Library text is long and a cell names little of it: three quarters of what an import took went into converting signatures and bodies that nobody called.
/// A reader's own text is converted at once, because it must be known to be good before any of it runs. Like the trees around it, for one thread at a time.
public final class Deferred<Value> {
    private enum State {
        case waiting(() -> Value)
        case known(Value)
    }
    private var state: State

    public init(_ value: Value) { state = .known(value) }
    init(later convert: @escaping () -> Value) { state = .waiting(convert) }

    public var value: Value {
        switch state {
        case .known(let value): return value
        case .waiting(let convert):
            let value = convert()
            state = .known(value)
            return value
        }
    }
}
