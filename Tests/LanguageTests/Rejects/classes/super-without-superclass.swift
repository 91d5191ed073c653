// error line 3
class A {
    func f() { super.f() }
}
print(1)
