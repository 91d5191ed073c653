// error line 5
struct S {
    var n = 0
    func inc() {
        n += 1
    }
}
print(S())
