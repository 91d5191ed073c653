// error line 2: static methods may only be declared on a type
static func f() {}
