import Foundation
// Integer literals where only floating-point numbers go.
print(sqrt(16), floor(3), round(2.5), sqrt(2) * sqrt(2), fmod(7, 4))
func mean<T: BinaryFloatingPoint>(_ xs: [T]) -> T { xs.reduce(0, +) / T(xs.count) }
print(mean([1, 2, 4]), mean([1, 2.5]), mean([Float(1), 2]))
// expect: 4.0 3.0 3.0 2.0000000000000004 3.0
// expect: 2.3333333333333335 1.75 1.5
