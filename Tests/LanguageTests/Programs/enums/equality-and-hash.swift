enum Key: Hashable { case id(Int), name(String), none }
print(Key.id(1) == .id(1), Key.id(1) == .name("1"), Key.none == .none)
// expect: true false true
let d: [Key: String] = [.id(1): "one", .name("x"): "ex"]
print(d[.name("x")]!, d[.none] as Any)
// expect: ex nil
