// trap line 4: arithmetic overflow
var n = Int.max - 2
while true {
    n += 1
    print(n)
}
// expect: 9223372036854775806
// expect: 9223372036854775807
