// error line 4: cannot convert value of type
struct P { let x = 1 }
func set(_ path: WritableKeyPath<P, Int>) {}
set(\.x)
