struct P: Sequence { func makeIterator() -> some IteratorProtocol<Int> { [1, 2, 3].makeIterator() } }
print(P().lazy.filter { $0 > 1 }.map { $0 * 2 }.first!, P().lazy.map { $0 + 1 }.count, [3].lazy.map { $0 }.first!)
// expect: 4 3 3
