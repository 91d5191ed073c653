// error line 5: cannot pass immutable value as inout argument: 'n' is a 'let' constant
struct Box { let n = 1 }
func double(_ n: inout Int) { n *= 2 }
var box = Box()
double(&box.n)
