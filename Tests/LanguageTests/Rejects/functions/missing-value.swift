// error line 3: non-void function should return a value
func f() -> Int {
    return
}
print(f())
