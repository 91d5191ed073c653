// error line 2: expects 1 argument, but 2 were used in closure body
print([1, 2].map { a, b in a })
