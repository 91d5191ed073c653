// error line 3: 'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope
func f(_ n: Int?) {
    guard let n else { print("none") }
    print(n)
}
f(1)
