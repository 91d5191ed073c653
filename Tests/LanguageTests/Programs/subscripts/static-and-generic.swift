enum Squares { static subscript(n: Int) -> Int { n * n } }
struct Bag {
    var items: [String: Any] = ["n": 4, "s": "text"]
    subscript<T>(key: String, as type: T.Type) -> T? { items[key] as? T }
}
print(Squares[7], Bag()["n", as: Int.self] ?? 0, Bag()["s", as: Int.self] as Any)
// expect: 49 4 nil
