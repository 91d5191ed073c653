// error line 3: 'super' cannot be used
class A {
    func f() { super.f() }
}
print(1)
