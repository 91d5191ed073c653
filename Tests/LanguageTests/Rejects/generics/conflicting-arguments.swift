func same<T: Equatable>(_ a: T, _ b: T) -> Bool { a == b }
let count = 1, name = "a"
print(same(count, name))
// error line 3: conflicting arguments to generic parameter 'T' ('Int' vs. 'String')
