struct Inner { var width = 3, name = "in"; let depth = 1 }
@dynamicMemberLookup
struct Box<Content> {
    var content: Content
    subscript<Part>(dynamicMember path: WritableKeyPath<Content, Part>) -> Part {
        get { content[keyPath: path] }
        set { content[keyPath: path] = newValue }
    }
    subscript<Part>(dynamicMember path: KeyPath<Content, Part>) -> Part { content[keyPath: path] }
}
var box = Box(content: Inner())
box.width = 8
box.width += 1
box.name.append("!")
print(box.width, box.name, box.depth)
@dynamicMemberLookup
final class Shared<Content> {
    private var content: Content
    init(_ content: Content) { self.content = content }
    subscript<Part>(dynamicMember path: WritableKeyPath<Content, Part>) -> Part {
        get { content[keyPath: path] }
        set { content[keyPath: path] = newValue }
    }
}
let shared = Shared(Inner())
shared.width -= 1
print(shared.width)
@dynamicMemberLookup
struct Bag {
    var values: [String: Int] = [:]
    subscript(dynamicMember name: String) -> Int {
        get { values[name] ?? 0 }
        set { values[name] = newValue }
    }
}
var bag = Bag()
bag.apples = 3
bag.apples += 2
print(bag.apples, bag.pears)
// expect: 9 in! 1
// expect: 2
// expect: 5 0
