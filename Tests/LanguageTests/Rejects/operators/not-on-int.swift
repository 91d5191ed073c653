// error line 2: cannot be
print(!1)
