// error line 4: extensions must not contain stored properties
struct S {}
extension S {
    var n = 1
}
print(1)
