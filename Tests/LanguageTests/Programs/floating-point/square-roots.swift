print(2.0.squareRoot(), 144.0.squareRoot(), (-1.0).squareRoot().isNaN)
// expect: 1.4142135623730951 12.0 true
var z = 81.0
z.formSquareRoot()
print(z, z.addingProduct(2, 3))
// expect: 9.0 15.0
