// error line 3: incorrect argument label in call (have 'from:two:by:', expected 'from:to:by:')
func move(from a: Int, to b: Int, by c: Int) {}
move(from: 1, two: 2, by: 3)
