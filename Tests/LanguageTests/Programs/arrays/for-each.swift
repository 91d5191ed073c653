[1, 2, 3].forEach { print($0, terminator: ",") }
print()
// expect: 1,2,3,
var total = 0
[1, 2, 3].forEach { n in
    if n == 2 { return }
    total += n
}
print(total)
// expect: 4
