// trap line 4: Unexpectedly found nil while unwrapping an Optional value
let d = ["a": 1]
print(d["a"]!)
print(d["b"]!)
// expect: 1
