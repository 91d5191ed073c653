// error line 3: cannot assign through subscript: 'scores' returns immutable value
func scores() -> [Int] { [1] }
scores()[0] = 2
