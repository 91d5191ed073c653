struct Money { let cents: Int8; static func + (a: Money, b: Money) -> Money { Money(cents: a.cents + b.cents) } }
let wallet = [100, 20, 5].map { Money(cents: $0) }
var total = Money(cents: 0)
for m in wallet { total = total + m; print(total.cents) }
let more = wallet.reduce(total) { acc, m in
    acc + m
}
print(more)
// expect: 100
// expect: 120
// expect: 125
// trap line 1: overflow
