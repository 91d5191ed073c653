let pair = (1, 2)
print(pair.2)
// error line 2: value of tuple type '(Int, Int)' has no member '2'
