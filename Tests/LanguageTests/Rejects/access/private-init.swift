// error line 6: 'Token' initializer is inaccessible due to 'private' protection level
struct Token {
    let n: Int
    private init() { n = 1 }
}
print(Token().n)
