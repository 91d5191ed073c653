// error line 3
func pair<T>(_ a: T, _ b: T) -> [T] { [a, b] }
print(pair(1, "a"))
