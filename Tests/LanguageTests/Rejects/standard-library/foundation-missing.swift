// error line 2: cannot find 'sqrt' in scope
print(sqrt(2.0))
