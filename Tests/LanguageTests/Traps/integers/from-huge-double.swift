// trap line 3: Double value cannot be converted to Int because the result would be
for x in [1e18, 1e19] {
    print(Int(x))
}
// expect: 1000000000000000000
