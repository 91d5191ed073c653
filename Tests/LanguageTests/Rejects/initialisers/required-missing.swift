// error line 5: 'required' initializer 'init(n:)' must be provided by subclass of 'A'
class A { required init(n: Int) {} }
class B: A {
    init() { super.init(n: 1) }
}
print(1)
