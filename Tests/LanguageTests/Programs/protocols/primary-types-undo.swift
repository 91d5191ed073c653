protocol Command<Target>: AnyObject, CustomStringConvertible {
    associatedtype Target
    func apply(to t: inout Target)
    func revert(_ t: inout Target)
    func merge(with next: any Command) -> Bool
}
extension Command {
    func merge(with next: any Command) -> Bool { false }
    var description: String { String(describing: type(of: self)) }
}
final class Insert: Command {
    private var text: String
    private let at: Int
    init(_ text: String, at: Int) { self.text = text; self.at = at }
    func apply(to t: inout Document) { t.body.insert(contentsOf: text, at: t.body.index(t.body.startIndex, offsetBy: at)) }
    func revert(_ t: inout Document) {
        let i = t.body.index(t.body.startIndex, offsetBy: at)
        t.body.removeSubrange(i..<t.body.index(i, offsetBy: text.count))
    }
    func merge(with next: any Command) -> Bool {
        guard let n = next as? Insert, n.at == at + text.count else { return false }
        text += n.text
        return true
    }
    var description: String { "Insert(\(text))" }
}
final class Transform: Command {
    private let change: (String) -> String
    private var before: String?
    init(_ change: @escaping (String) -> String) { self.change = change }
    func apply(to t: inout Document) { (before, t.body) = (t.body, change(t.body)) }
    func revert(_ t: inout Document) { if let b = before { t.body = b } }
    deinit { Document.log.append("transform gone") }
}
struct Document: Equatable {
    static var log: [String] = []
    var body = "" { willSet { Self.log.append("\(body.count)->\(newValue.count)") } }
    var words: Int { body.split { !$0.isLetter }.count }
}
final class History<Value> {
    private enum Kind { case undo, redo }
    private(set) var value: Value
    private var stacks: [Kind: [any Command<Value>]] = [.undo: [], .redo: []]
    var onChange: ((Value) -> Void)?
    init(_ v: Value) { value = v }
    func perform(_ c: some Command<Value>) {
        c.apply(to: &value)
        if let last = stacks[.undo]?.last, last.merge(with: c) {} else { stacks[.undo, default: []].append(c) }
        stacks[.redo] = []
        onChange?(value)
    }
    @discardableResult func undo() -> Bool { shift(.undo, .redo) { $0.revert(&$1) } }
    @discardableResult func redo() -> Bool { shift(.redo, .undo) { $0.apply(to: &$1) } }
    private func shift(_ a: Kind, _ b: Kind, _ act: (any Command<Value>, inout Value) -> Void) -> Bool {
        guard let c = stacks[a]?.popLast() else { return false }
        act(c, &value)
        stacks[b]?.append(c)
        defer { onChange?(value) }
        return true
    }
    var names: [String] { stacks[.undo]!.map(\.description) }
    subscript<T>(dynamicMember path: KeyPath<Value, T>) -> T { value[keyPath: path] }
}
var seen: [Int] = []
do {
    let h = History(Document())
    h.onChange = { [weak h] d in seen.append(d.words + (h == nil ? 100 : 0)) }
    h.perform(Insert("Hello", at: 0))
    h.perform(Insert(" brave", at: 5))
    h.perform(Insert("Oh, ", at: 0))
    h.perform(Transform { $0.uppercased() })
    print(h.value.body, h.names)
    h.undo(); h.undo()
    print(h.value.body, h.redo(), h.value.body, h.value == Document(body: "Oh, Hello brave"))
    h.perform(Transform { String($0.reversed()) })
    print(h.redo(), h.value.body, h.names)
    while h.undo() {}
    print(h.value.body.isEmpty, h.names.isEmpty)
}
print(seen, Document.log.suffix(4))
// expect: OH, HELLO BRAVE ["Insert(Hello brave)", "Insert(Oh, )", "Transform"]
// expect: Hello brave true Oh, Hello brave true
// expect: false evarb olleH ,hO ["Insert(Hello brave)", "Insert(Oh, )", "Transform"]
// expect: true true
// expect: [1, 2, 3, 3, 3, 2, 3, 3, 3, 2, 0] ["15->15", "15->11", "11->0", "transform gone"]
