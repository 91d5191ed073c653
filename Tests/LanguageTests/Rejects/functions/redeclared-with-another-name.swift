func show(_ first: Int) {}
func show(_ second: Int) {}
// error line 2: invalid redeclaration of 'show'
