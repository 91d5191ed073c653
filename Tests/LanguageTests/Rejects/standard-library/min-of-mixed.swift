// error line 2
print(min(1, "a"))
