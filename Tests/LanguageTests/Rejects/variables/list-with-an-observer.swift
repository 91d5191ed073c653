var c: Int = 1 { didSet { print("c") } }, d = 3
c = 2
print(c, d)
// error line 1: 'var' declarations with multiple variables cannot have explicit getters/setters
