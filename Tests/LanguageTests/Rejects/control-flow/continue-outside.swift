// error line 3: 'continue' is only allowed inside a loop
func f() {
    continue
}
f()
