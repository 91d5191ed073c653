func sum(_ numbers: Int..., _ scale: Int) -> Int { numbers.reduce(0, +) * scale }
print(1)
// error line 1: a parameter following a variadic parameter requires a label
