// error line 10: property 'p' requires that 'X' conform to 'P'
protocol P { var v: Int { get } }
extension Array where Element: P { var p: Int { reduce(0) { $0 + $1.v } } }
struct X {}
let xs = [X()]
print(xs.count)
print(xs
    .reversed()
    .map { $0 }
    .p)
