// trap line 4: Unexpectedly found nil while unwrapping an Optional value
let xs: [Int] = []
print(xs.count)
print(xs.randomElement()!)
// expect: 0
