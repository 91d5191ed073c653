import Foundation
print(String(format: "[%10@] [%-10@] [%.2@]", "x", "y", "zzz"))
print(String(format: "%x", -1), String(format: "%u", -1), String(format: "%lx", -1), String(format: "%d", Int.max), String(format: "%ld", Int.max), String(format: "%f", Float(1.5)), String(format: "%.3f", 1.0/3), String(format: "%5d%%", 50))
enum E: Error { case a, b(Int) }; struct S: Error { var x = 1 }; class K: Error {}
print(E.a.localizedDescription); print(E.b(1).localizedDescription); print(S().localizedDescription); print(K().localizedDescription)
// expect: [x] [y] [zzz]
// expect: ffffffff 4294967295 ffffffffffffffff -1 9223372036854775807 1.500000 0.333    50%
// expect: The operation could not be completed. (main.E error 1.)
// expect: The operation could not be completed. (main.E error 0.)
// expect: The operation could not be completed. (main.S error 1.)
// expect: The operation could not be completed. (main.K error 1.)
