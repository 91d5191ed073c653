func f(_ x: Float) -> Float { x / 2 }
print([1, 2].map { f($0) })
// expect: [0.5, 1.0]
