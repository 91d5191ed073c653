// error line 4: adjacent operators are in non-associative precedence group 'ComparisonPrecedence'
infix operator <->: ComparisonPrecedence
func <-> (a: Int, b: Int) -> Int { a }
print(1 <-> 2 <-> 3)
