import Foundation
print(String(format: "%d %5d|%-5d|%05d", 42, 42, 42, 42))
// expect: 42    42|42   |00042
print(String(format: "%.2f %8.3f %e", 3.14159, 2.71828, 12345.678))
// expect: 3.14    2.718 1.234568e+04
print(String(format: "%x %X %o %%", 255, 255, 8))
// expect: ff FF 10 %
print(String(format: "%@ and %@", "one", "two"))
// expect: one and two
