struct Inner { var width = 3, name = "in" }
@dynamicMemberLookup
struct Box {
    var inner = Inner()
    subscript<T>(dynamicMember path: KeyPath<Inner, T>) -> T { inner[keyPath: path] }
}
print(Box().width * 2, Box().name)
// expect: 6 in
