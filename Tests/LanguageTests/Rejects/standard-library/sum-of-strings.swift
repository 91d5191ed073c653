// error line 2: cannot convert value of type
print(["a", "b"].reduce(0, +))
