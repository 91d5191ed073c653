func pad(_ s: String, to n: Int) -> String {
    s + Array(repeating: ".", count: n - s.count).joined()
}
print(pad("abc", to: 5))
print(pad("abcdef", to: 5))
// expect: abc..
// trap line 2: Can't construct Array with count < 0
