// error line 5
struct S {
    var a: Int, b: Int
    init() {
        b = a + 1
        a = 1
    }
}
print(S())
