struct S { var a = 1, b: Int { 2 } }
print(S().b)
// error line 1: 'var' declarations with multiple variables cannot have explicit getters/setters
