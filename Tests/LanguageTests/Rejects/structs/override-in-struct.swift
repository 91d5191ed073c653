// error line 2: 'override' can only be specified on class members
struct S { override func f() {} }
