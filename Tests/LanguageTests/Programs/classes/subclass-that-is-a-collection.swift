// A class whose superclass is no collection can be one: what the protocols give by default is its own.
class Layer {
    let name: String
    init(_ name: String) { self.name = name }
    func describe() -> String { name }
}
class Stack: Layer, RandomAccessCollection {
    private var layers: [Layer] = []
    func add(_ more: Layer...) { layers += more }
    var startIndex: Int { 0 }
    var endIndex: Int { layers.count }
    subscript(index: Int) -> Layer { layers[index] }
    override func describe() -> String { "\(name)(\(map { $0.describe() }.joined(separator: ", ")))" }
}
class Named: Stack {}
print(Named("n").count)
// expect: 0

let inner = Stack("inner")
inner.add(Layer("a"), Layer("b"))
let outer = Stack("outer")
outer.add(inner, Layer("c"))
print(outer.count, outer[1].name, outer.describe())
// expect: 2 c outer(inner(a, b), c)
for layer in outer { print(layer.name, terminator: ";") }
print()
// expect: inner;c;
print(outer.first?.name ?? "-", outer.reversed().map { $0.name }, outer.indices)
// expect: inner ["c", "inner"] 0..<2
