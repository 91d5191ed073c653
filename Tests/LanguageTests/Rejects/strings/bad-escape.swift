// error line 2: invalid escape sequence in literal
print("a\qb")
