// error line 6: missing argument for parameter 'a' in call
struct S {
    let a: Int
    var b = 1
}
print(S())
