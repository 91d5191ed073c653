extension String {
    enum Kind { case empty, word, sentence }
    var kind: Kind { isEmpty ? .empty : contains(" ") ? .sentence : .word }
}
print("".kind, "one".kind, "one two".kind)
// expect: empty word sentence
