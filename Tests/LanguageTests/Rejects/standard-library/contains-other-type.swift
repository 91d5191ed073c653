// error line 2
print([1, 2].contains("a"))
