func f(_ n: Int) {
    let a: Int
    for i in 0..<n { a = i }
    print("x")
}
f(1)
// error line 3: immutable value 'a' may only be initialized once
