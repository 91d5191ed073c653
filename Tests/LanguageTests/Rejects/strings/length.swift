// error line 2: value of type 'String' has no member 'length'
print("abc".length)
