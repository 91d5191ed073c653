struct Doubler { func apply(_ x: Int) -> Int { x * 2 } }
print(Doubler.apply(1))
// error line 2: instance member 'apply' cannot be used on type 'Doubler'; did you mean to use a value of this type instead?
