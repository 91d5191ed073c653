// trap line 4: Unexpectedly found nil while unwrapping an Optional value
func f(_ n: Int?) {
    defer { print("deferred") }
    print(n!)
}
f(1)
f(nil)
// expect: 1
// expect: deferred
