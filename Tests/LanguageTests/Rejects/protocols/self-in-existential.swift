// error line 6: member 'same' cannot be used on value of type 'any P'; consider using a generic constraint instead
protocol P { func same(_ other: Self) -> Bool }
extension Int: P { func same(_ other: Int) -> Bool { self == other } }
let a: any P = 1
let b: any P = 2
print(a.same(b))
