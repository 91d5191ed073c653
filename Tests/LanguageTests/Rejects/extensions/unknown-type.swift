// error line 2: cannot find type 'Missing' in scope
extension Missing {
    func f() {}
}
print(1)
