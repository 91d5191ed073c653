// error line 2: initializers in structs are not marked with 'convenience'
struct S { convenience init() {} }
