// error line 2: 'return' cannot transfer control out of a defer statement
func f() { defer { return } }
