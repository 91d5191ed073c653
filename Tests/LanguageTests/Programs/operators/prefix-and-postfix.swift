prefix operator √
postfix operator %%
prefix func √ (x: Double) -> Int { Int(x / 2) }
postfix func %% (x: Double) -> Double { x / 100 }
print(√9.0, 50.0%%)
// expect: 4 0.5
