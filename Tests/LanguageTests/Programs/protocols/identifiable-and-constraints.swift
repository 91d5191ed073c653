struct User: Identifiable { let id: Int, name: String }
func index<T: Identifiable>(_ xs: [T]) -> [T.ID: T] { Dictionary(uniqueKeysWithValues: xs.map { ($0.id, $0) }) }
print(index([User(id: 3, name: "c"), User(id: 1, name: "a")])[1]!.name)
// expect: a
