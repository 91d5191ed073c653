// trap line 3: Double value cannot be converted to Int because it is either infinite or NaN
for x in [2.5, Double.nan] {
    print(Int(x))
}
// expect: 2
