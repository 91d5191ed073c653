struct Stack<Element> {
    private var items: [Element] = []
    var top: Element? { items.last }
    var isEmpty: Bool { items.isEmpty }
    mutating func push(_ e: Element) { items.append(e) }
    @discardableResult
    mutating func pop() -> Element? { items.popLast() }
}
var s = Stack<String>()
s.push("a")
s.push("b")
print(s.top ?? "-", s.pop() ?? "-", s.pop() ?? "-", s.pop() ?? "-", s.isEmpty)
// expect: b b a - true
