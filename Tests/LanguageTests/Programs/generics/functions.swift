func first<T>(_ xs: [T]) -> T? { xs.isEmpty ? nil : xs[0] }
func largest<T: Comparable>(_ a: T, _ b: T) -> T { a > b ? a : b }
func count<T: Equatable>(_ x: T, in xs: [T]) -> Int { xs.filter { $0 == x }.count }
print(first([3, 4]) ?? 0, first([String]()) as Any, largest("a", "b"), largest(2.5, 1), count(1, in: [1, 2, 1]))
// expect: 3 nil b 2.5 2
