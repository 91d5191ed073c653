// error line 6: immutable value 'self.n' may only be initialized once
struct S {
    let n: Int
    init() {
        n = 1
        n = 2
    }
}
print(S())
