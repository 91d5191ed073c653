func f(_ b: Bool) -> Int {
    let a: Int
    if b { a = 1 }
    a = 2
    return a
}
print(f(true))
// error line 4: immutable value 'a' may only be initialized once
