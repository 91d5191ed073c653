let double: (Int) -> Int = { $0 + $1 }
// error line 1: contextual closure type '(Int) -> Int' expects 1 argument, but 2 were used in closure body
