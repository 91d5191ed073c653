print(Double("3.25") ?? 0, Double("1e-3") ?? 0, Double("abc") as Any, Double("inf") ?? 0)
// expect: 3.25 0.001 nil inf
print(Float("2.5") ?? 0, Double("") as Any, Double(" 1") as Any)
// expect: 2.5 nil nil
