// trap line 6: Double value cannot be converted to Int because it is either infinite or NaN
let x = 1.0
for d in [1.0, 0.0] {
    let q = x / d
    print(q)
    print(Int(q))
}
// expect: 1.0
// expect: 1
// expect: inf
