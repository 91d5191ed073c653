// error line 6: call to method 'go' in closure requires explicit use of 'self' to make capture semantics explicit
class C {
    var f: (() -> Void)?
    func go() {}
    func set() {
        f = { go() }
    }
}
C().set()
