// error line 3: missing argument labels 'from:to:' in call
func move(from a: Int, to b: Int) {}
move(1, 2)
