protocol Shape { func area() -> Double }
let shape: Shape = Shape()
// error line 2: 'any Shape' cannot be constructed because it has no accessible initializers
