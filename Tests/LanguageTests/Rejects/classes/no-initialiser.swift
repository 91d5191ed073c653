// error line 2: class 'A' has no initializers
class A {
    var n: Int
}
print(1)
