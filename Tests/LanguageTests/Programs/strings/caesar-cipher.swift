func shift(_ text: String, by n: UInt8) -> String {
    String(text.map { c -> Character in
        guard let a = c.asciiValue, c.isLowercase else { return c }
        return Character(UnicodeScalar((a - 97 + n) % 26 + 97))
    })
}
let secret = shift("attack at dawn", by: 3)
print(secret, shift(secret, by: 23))
// expect: dwwdfn dw gdzq attack at dawn
