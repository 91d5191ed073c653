// error line 3: cannot convert return expression of type 'String' to return type 'Int'
func f() -> Int {
    return "a"
}
print(f())
