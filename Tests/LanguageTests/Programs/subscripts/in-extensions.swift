extension Array {
    subscript(wrapping i: Int) -> Element { self[((i % count) + count) % count] }
}
extension String {
    subscript(n: Int) -> Character { self[index(startIndex, offsetBy: n)] }
}
print([1, 2, 3][wrapping: -1], [1, 2, 3][wrapping: 4], "hello"[1])
// expect: 3 2 e
