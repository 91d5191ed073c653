// error line 4: 'secret' is inaccessible due to 'private' protection level
class A { private func secret() {} }
class B: A {
    func f() { secret() }
}
print(1)
