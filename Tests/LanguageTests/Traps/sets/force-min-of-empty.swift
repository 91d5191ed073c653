// trap line 5: Unexpectedly found nil while unwrapping an Optional value
var s: Set = [3]
print(s.min()!)
s.removeAll()
print(s.min()!)
// expect: 3
