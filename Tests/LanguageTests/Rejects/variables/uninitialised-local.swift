// error line 4: constant 'x' used before being initialized
func f() -> Int {
    let x: Int
    return x
}
print(f())
