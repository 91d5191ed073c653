// error line 3: unexpected non-void return value in void function
func f() {
    return 5
}
f()
