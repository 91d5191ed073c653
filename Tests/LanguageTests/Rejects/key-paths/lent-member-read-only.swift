// error line 8
struct Inner { var width = 3 }
@dynamicMemberLookup
struct Box {
    var inner = Inner()
    subscript<Part>(dynamicMember path: KeyPath<Inner, Part>) -> Part { inner[keyPath: path] }
}
var box = Box(); box.width = 4
