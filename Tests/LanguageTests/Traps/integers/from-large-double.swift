var x = 1e3
while true {
    x *= 1e4
    print(Int(x))
}
// expect: 10000000
// expect: 100000000000
// expect: 1000000000000000
// trap line 4: Double value cannot be converted to Int because the result would be greater than Int.max
