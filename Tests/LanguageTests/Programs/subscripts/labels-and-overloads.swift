struct Text {
    let words = ["one", "two", "three"]
    subscript(i: Int) -> String { words[i] }
    subscript(first letter: Character) -> [String] { words.filter { $0.first == letter } }
    subscript(safe i: Int) -> String? { words.indices.contains(i) ? words[i] : nil }
}
let t = Text()
print(t[1], t[first: "t"], t[safe: 7] as Any, t[safe: 0] ?? "")
// expect: two ["two", "three"] nil one
