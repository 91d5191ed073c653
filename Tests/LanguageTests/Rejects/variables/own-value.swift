// error line 3
func f() {
    let a = a + 1
    print(a)
}
f()
