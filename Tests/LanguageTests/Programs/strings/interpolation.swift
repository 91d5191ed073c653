let name = "Ada", born = 1815
print("\(name) was born in \(born), \(born / 100 + 1)th century")
// expect: Ada was born in 1815, 19th century
print("nested: \("in \("deep")")", "sum \(1 + 2)", "list \([1, 2])")
// expect: nested: in deep sum 3 list [1, 2]
print("maybe \(Optional(3) as Any), \(true), \(2.50)")
// expect: maybe Optional(3), true, 2.5
