// error line 6: return from initializer without initializing all stored properties
struct S {
    let n: Int
    init(_ b: Bool) {
        if b { n = 1 }
    }
}
print(S(true))
