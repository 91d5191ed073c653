// error line 4: method 'f()' must be declared public because it matches a requirement in public protocol 'P'
public protocol P { func f() }
public struct S: P {
    private func f() {}
}
print(1)
