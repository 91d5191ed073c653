struct Word: Hashable {
    let text: String
    static func == (a: Word, b: Word) -> Bool { a.text.lowercased() == b.text.lowercased() }
    func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }
}
print(Set([Word(text: "a"), Word(text: "A"), Word(text: "b")]).count, [Word(text: "X"): 1][Word(text: "x")]!)
// expect: 2 1
