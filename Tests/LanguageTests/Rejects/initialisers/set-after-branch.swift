struct S { let x: Int; init(_ b: Bool) { if b { x = 1 }; x = 2 } }
print(S(true).x)
// error line 1: immutable value 'self.x' may only be initialized once
