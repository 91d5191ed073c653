struct Interval<Bound: Comparable>: Hashable where Bound: Hashable {
    let lower, upper: Bound
    init?(_ l: Bound, _ u: Bound) { guard l <= u else { return nil }; (lower, upper) = (l, u) }
    func overlaps(_ o: Self) -> Bool { !(upper < o.lower || o.upper < lower) }
    static func ~= (i: Self, x: Bound) -> Bool { i.lower <= x && x <= i.upper }
}
infix operator ...?: RangeFormationPrecedence
func ...? <B: Comparable & Hashable>(a: B, b: B) -> Interval<B>? { Interval(a, b) }
extension Interval: Comparable { static func < (a: Self, b: Self) -> Bool { (a.lower, a.upper) < (b.lower, b.upper) } }
extension Interval: CustomStringConvertible { var description: String { lower == upper ? "[\(lower)]" : "[\(lower)…\(upper)]" } }
extension Interval where Bound: Strideable, Bound.Stride: SignedInteger {
    var length: Int { Int(lower.distance(to: upper)) + 1 }
    func split(at x: Bound) -> (Self?, Self?) { self ~= x ? (Interval(lower, x.advanced(by: -1)), Interval(x, upper)) : (self, nil) }
}
indirect enum IntervalTree<Bound: Comparable & Hashable, Value> {
    case empty
    case node(left: IntervalTree, Interval<Bound>, Value, maxUpper: Bound, right: IntervalTree)
    init() { self = .empty }
    mutating func insert(_ i: Interval<Bound>, _ v: Value) {
        guard case .node(var l, let k, let w, let m, var r) = self else {
            self = .node(left: .empty, i, v, maxUpper: i.upper, right: .empty)
            return
        }
        if i < k { l.insert(i, v) } else { r.insert(i, v) }
        self = .node(left: l, k, w, maxUpper: Swift.max(m, i.upper), right: r)
    }
    func query(_ i: Interval<Bound>) -> [(Interval<Bound>, Value)] {
        switch self {
        case .empty: return []
        case .node(_, _, _, maxUpper: let m, _) where m < i.lower: return []
        case let .node(l, k, v, _, r): return l.query(i) + (k.overlaps(i) ? [(k, v)] : []) + (i.upper < k.lower ? [] : r.query(i))
        }
    }
    subscript(x: Bound) -> [Value] { Interval(x, x).map { query($0).map(\.1) } ?? [] }
    var height: Int { if case .node(let l, _, _, _, let r) = self { 1 + Swift.max(l.height, r.height) } else { 0 } }
}
extension IntervalTree: Sequence {
    struct Iterator: IteratorProtocol {
        var stack: [IntervalTree] = []
        init(_ t: IntervalTree) { push(t) }
        mutating func push(_ t: IntervalTree) {
            var t = t
            while case .node(let l, _, _, _, _) = t { stack.append(t); t = l }
        }
        mutating func next() -> (interval: Interval<Bound>, value: Value)? {
            guard case .node(_, let k, let v, _, let r)? = stack.popLast() else { return nil }
            push(r)
            return (k, v)
        }
    }
    func makeIterator() -> Iterator { Iterator(self) }
}
func merged<B>(_ list: some Sequence<Interval<B>>) -> [Interval<B>] {
    list.sorted().reduce(into: []) { out, i in
        if let last = out.last, last.overlaps(i) { out[out.count - 1] = Interval(last.lower, Swift.max(last.upper, i.upper))! } else { out.append(i) }
    }
}
var t = IntervalTree<Int, String>()
for (a, b, name) in [(15, 20, "p"), (10, 30, "q"), (17, 19, "r"), (5, 20, "s"), (12, 15, "t"), (30, 40, "u"), (9, 3, "bad")] {
    if let i = a ...? b { t.insert(i, name) } else { print("no interval", a, b) }
}
print(t.query((14 ...? 16)!).map { "\($0)\($1)" }, t[30], t[100], t.height)
print(t.map { "\($0.interval)" }.joined(), t.filter { $0.interval.length > 6 }.map(\.value), t.max { $0.interval.length < $1.interval.length }!.value)
print(merged(t.lazy.map(\.interval).filter { $0.lower != 30 }), merged([("a" ...? "c")!, ("b" ...? "d")!, ("x" ...? "x")!]))
switch 18 { case (1 ...? 5)!: print("low"); case (10 ...? 20)!: print("mid"); default: print("none") }
if case let (l?, r?) = (3 ...? 9)!.split(at: 5) { print(l, r, l.overlaps(r), Set([l, r, l]).count) }
print((3 ...? 9)!.split(at: 3), (1.5 ...? 2.5)!, (2 ...? 1) == nil)
// expect: no interval 9 3
// expect: ["[5…20]s", "[10…30]q", "[12…15]t", "[15…20]p"] ["q", "u"] [] 3
// expect: [5…20][10…30][12…15][15…20][17…19][30…40] ["s", "q", "u"] q
// expect: [[5…30]] [[a…d], [x]]
// expect: mid
// expect: [3…4] [5…9] false 2
// expect: (nil, Optional([3…9])) [1.5…2.5] true
