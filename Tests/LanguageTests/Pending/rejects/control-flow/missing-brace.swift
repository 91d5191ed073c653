// error line 4: expected '}' at end of brace statement
func f() {
    print(1)
