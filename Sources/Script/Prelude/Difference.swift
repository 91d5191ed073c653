/// What makes one collection out of another: elements taken out, and elements put in.
public struct CollectionDifference<ChangeElement>: Collection {
    public enum Change {
        case insert(offset: Int, element: ChangeElement, associatedWith: Int?)
        case remove(offset: Int, element: ChangeElement, associatedWith: Int?)
        var _offset: Int {
            switch self {
            case .insert(let offset, _, _): return offset
            case .remove(let offset, _, _): return offset
            }
        }
    }
    public let insertions: [Change]
    public let removals: [Change]
    /// Removals come last to first, then insertions first to last: the order in which they can be carried out one after the other.
    init(_removals: [Change], _insertions: [Change]) {
        removals = _removals
        insertions = _insertions
    }
    public typealias Index = Int
    public var startIndex: Int { 0 }
    public var endIndex: Int { removals.count + insertions.count }
    public func index(after i: Int) -> Int { i + 1 }
    public subscript(position: Int) -> Change { position < removals.count ? removals[removals.count - 1 - position] : insertions[position - removals.count] }
}
extension CollectionDifference.Change: Equatable where ChangeElement: Equatable {
    public static func == (a: CollectionDifference<ChangeElement>.Change, b: CollectionDifference<ChangeElement>.Change) -> Bool {
        switch (a, b) {
        case (.insert(let i, let x, let m), .insert(let j, let y, let n)): return i == j && x == y && m == n
        case (.remove(let i, let x, let m), .remove(let j, let y, let n)): return i == j && x == y && m == n
        default: return false
        }
    }
}
extension CollectionDifference: Equatable where ChangeElement: Equatable {
    public static func == (a: CollectionDifference<ChangeElement>, b: CollectionDifference<ChangeElement>) -> Bool { a.removals == b.removals && a.insertions == b.insertions }
}

/// The shortest way from one list to the other (E. W. Myers, 1986): for each number of steps the furthest place reached on each diagonal, then the way back.
func _difference<T>(_ old: [T], _ new: [T], _ areEqual: (T, T) -> Bool) -> CollectionDifference<T> {
    let n = old.count, m = new.count
    let middle = n + m + 1
    var furthest = [Int](repeating: 0, count: 2 * middle + 1)
    var history: [[Int]] = []
    var steps = 0
    var isDone = false
    while !isDone {
        history.append(furthest)
        var diagonal = -steps
        while diagonal <= steps, !isDone {
            let goesDown = diagonal == -steps || (diagonal != steps && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
            var x = goesDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
            while x < n, x - diagonal < m, areEqual(old[x], new[x - diagonal]) { x += 1 }
            furthest[middle + diagonal] = x
            isDone = x >= n && x - diagonal >= m
            diagonal += 2
        }
        steps += 1
    }
    var insertions: [CollectionDifference<T>.Change] = []
    var removals: [CollectionDifference<T>.Change] = []
    var x = n, y = m
    var step = history.count - 1
    while step > 0 {
        let reached = history[step]
        let diagonal = x - y
        let cameDown = diagonal == -step || (diagonal != step && reached[middle + diagonal - 1] < reached[middle + diagonal + 1])
        let earlier = cameDown ? diagonal + 1 : diagonal - 1
        x = reached[middle + earlier]
        y = x - earlier
        if cameDown {
            insertions.append(.insert(offset: y, element: new[y], associatedWith: nil))
        } else {
            removals.append(.remove(offset: x, element: old[x], associatedWith: nil))
        }
        step -= 1
    }
    insertions.reverse()
    removals.reverse()
    return CollectionDifference<T>(_removals: removals, _insertions: insertions)
}
extension BidirectionalCollection {
    public func difference<C: BidirectionalCollection>(from other: C, by areEquivalent: (Element, Element) -> Bool) -> CollectionDifference<Element> where C.Element == Element {
        _difference(other._array(), _array(), areEquivalent)
    }
}
extension BidirectionalCollection where Element: Equatable {
    public func difference<C: BidirectionalCollection>(from other: C) -> CollectionDifference<Element> where C.Element == Element { _difference(other._array(), _array()) { $0 == $1 } }
}
extension RangeReplaceableCollection {
    /// Nil where the difference is of another collection: it takes out what isn't there.
    public func applying(_ difference: CollectionDifference<Element>) -> Self? {
        var elements = _array()
        for change in difference {
            switch change {
            case .remove(let offset, _, _):
                if offset >= elements.count { return nil }
                elements.remove(at: offset)
            case .insert(let offset, let element, _):
                if offset > elements.count { return nil }
                elements.insert(element, at: offset)
            }
        }
        return Self(elements)
    }
}
