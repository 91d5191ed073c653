var callback: ((Int) -> Int)?
print(callback?(3) as Any)
// expect: nil
callback = { $0 + 1 }
print(callback?(3) ?? 0, callback!(4))
// expect: 4 5
