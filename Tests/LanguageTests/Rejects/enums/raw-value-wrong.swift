// error line 2
enum N: Int { case one = "1" }
print(N.one)
