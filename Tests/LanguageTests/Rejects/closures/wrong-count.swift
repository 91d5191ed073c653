// error line 2: contextual closure type '(Int, Int) -> Int' expects 2 arguments, but 1 was used in closure body
let f: (Int, Int) -> Int = { a in a }
print(f(1, 2))
