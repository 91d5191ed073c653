// error line 2: value of type 'T' has no member 'count'
func f<T>(_ a: T) -> Int { a.count }
print(f([1]))
