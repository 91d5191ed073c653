// error line 2: cannot find type 'Foo' in scope
let x: Foo = 3
print(x)
