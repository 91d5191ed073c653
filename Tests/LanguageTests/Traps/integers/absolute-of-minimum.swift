// trap line 3
for n in [-3, Int.min] {
    print(abs(n))
}
// expect: 3
