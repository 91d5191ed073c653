// error line 3: contextual closure type '(Int, Int) -> Int' expects 2 arguments, but 1 was used in closure body
func apply(_ f: (Int, Int) -> Int) {}
apply { $0 }
