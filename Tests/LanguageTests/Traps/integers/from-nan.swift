let numbers = [1.5, -2.5, 0.0]
for x in numbers {
    print(Int(x))
}
let ratio = numbers[2] / numbers[2]
print(ratio.isNaN)
print(Int(ratio))
// expect: 1
// expect: -2
// expect: 0
// expect: true
// trap line 7: Double value cannot be converted to Int because it is either infinite or NaN
