// error line 7: referencing instance method 'total()' on 'Array' requires that 'Int' conform to 'P'
protocol P { var v: Int { get } }
extension Array where Element: P { func total() -> Int { reduce(0) { $0 + $1.v } } }
let n = [1, 2, 3]
    .map { $0 * 2 }
    .filter { $0 > 2 }
    .total()
print(n)
