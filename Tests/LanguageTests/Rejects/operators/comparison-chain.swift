// error line 2: adjacent operators are in non-associative precedence group 'ComparisonPrecedence'
print(1 < 2 < 3)
