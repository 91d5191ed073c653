// error line 3: extra argument in call
func f(_ n: Int) -> Int { n }
print(f(1, 2))
