for (index, value) in [1, 2] { print(index, value) }
// error line 1: tuple pattern cannot match values of non-tuple type 'Int'
