let add = { (a: Int) in { (b: Int) in { (c: Int) in a + b + c } } }
print(add(1)(2)(3))
// expect: 6
let add1 = add(1)
print([10, 20].map(add1(5)))
// expect: [16, 26]
