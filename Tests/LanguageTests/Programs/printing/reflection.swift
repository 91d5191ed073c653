class Node { var value: Int; var next: Node?; init(_ v: Int, _ n: Node? = nil) { value = v; next = n } }
let shared = Node(1)
dump([shared, Node(2, shared)])
struct Temperature: CustomStringConvertible { var degrees = 20.5; var description: String { "\(degrees) °C" } }
dump(Temperature())
struct Custom: CustomReflectable { var hidden = 1; var customMirror: Mirror { Mirror(self, children: ["visible": 2, "twice": [1, 2]], displayStyle: .struct) } }
dump(Custom(), maxDepth: 1)
print(Mirror(reflecting: Custom()).children.map { $0.label ?? "-" })
dump([1, 2, 3, 4], maxItems: 3); dump([[1, 2], [3]], maxItems: 1); dump([1, 2], maxItems: 2)
let pairs: KeyValuePairs = ["b": 1, "a": 2, "b": 3]
print(pairs, pairs.count, pairs[1])
dump(pairs)
let mirror = Mirror(reflecting: Node(3, shared))
print(mirror.descendant("next", "some", "value") ?? "none", mirror.descendant(0) ?? "none", mirror)
for case let (label?, value) in mirror.children { print(label, type(of: value)) }
dump(Set([1])); dump(["k": 1]); dump(1...3); dump("x" as Character)
func fields(_ x: Any) -> String { Mirror(reflecting: x).children.map { "\($0.label ?? "_")=\($0.value)" }.joined(separator: ",") }
print(fields(Temperature()), fields((1, b: 2)), fields([1, 2]), fields(5))
// expect: ▿ 2 elements
// expect:   ▿ main.Node #0
// expect:     - value: 1
// expect:     - next: nil
// expect:   ▿ main.Node #1
// expect:     - value: 2
// expect:     ▿ next: Optional(main.Node)
// expect:       ▿ some: main.Node #0
// expect: ▿ 20.5 °C
// expect:   - degrees: 20.5
// expect: ▿ main.Custom
// expect:   - visible: 2
// expect:   ▹ twice: 2 elements
// expect: ["visible", "twice"]
// expect: ▿ 4 elements
// expect:   - 1
// expect:   - 2
// expect:     (2 more children)
// expect: ▿ 2 elements
// expect:     (2 children)
// expect: ▿ 2 elements
// expect:   - 1
// expect:     (1 more child)
// expect: ["b": 1, "a": 2, "b": 3] 3 (key: "a", value: 2)
// expect: ▿ ["b": 1, "a": 2, "b": 3]
// expect:   ▿ _elements: 3 elements
// expect:     ▿ (2 elements)
// expect:       - .0: "b"
// expect:       - .1: 1
// expect:     ▿ (2 elements)
// expect:       - .0: "a"
// expect:       - .1: 2
// expect:     ▿ (2 elements)
// expect:       - .0: "b"
// expect:       - .1: 3
// expect: 1 3 Mirror for Node
// expect: value Int
// expect: next Optional<Node>
// expect: ▿ 1 member
// expect:   - 1
// expect: ▿ 1 key/value pair
// expect:   ▿ (2 elements)
// expect:     - key: "k"
// expect:     - value: 1
// expect: ▿ ClosedRange(1...3)
// expect:   - lowerBound: 1
// expect:   - upperBound: 3
// expect: - "x"
// expect: degrees=20.5 .0=1,b=2 _=1,_=2 
