// error line 2: variable with getter/setter cannot have an initial value
struct S { var x: Int = 1 { get { 1 } } }
