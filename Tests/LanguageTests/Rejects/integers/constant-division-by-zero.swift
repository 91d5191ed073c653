// error line 2: Division by zero
print(7 / 0)
