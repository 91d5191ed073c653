func sum<T: AdditiveArithmetic>(_ xs: [T]) -> T { xs.reduce(.zero, +) }
func dot<T: Numeric>(_ a: [T], _ b: [T]) -> T { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
func mean<T: BinaryFloatingPoint>(_ xs: [T]) -> T { xs.reduce(0, +) / T(xs.count) }
print(sum([1, 2, 3]), sum([0.5, 0.25]), dot([1, 2], [3, 4]), mean([1.0, 2, 6]), mean([Float(1), 2]))
// expect: 6 0.75 11 3.0 1.5
