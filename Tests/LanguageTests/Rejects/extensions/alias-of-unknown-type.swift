// error line 2: cannot find type 'Foo' in scope
typealias X = Foo
