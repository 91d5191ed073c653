import Foundation
print(sqrt(2.0), pow(2, 10), exp(0.0), log(1.0), floor(-1.5), ceil(1.2))
// expect: 1.4142135623730951 1024 1.0 0.0 -2.0 2.0
print(sin(0.0), cos(0.0), atan2(1.0, 1.0), hypot(3.0, 4.0))
// expect: 0.0 1.0 0.7853981633974483 5.0
print(fabs(-2.5), log2(8.0), log10(1000.0), cbrt(27.0))
// expect: 2.5 3.0 3.0 3.0000000000000004
