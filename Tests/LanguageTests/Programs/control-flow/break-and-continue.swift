for n in 1... {
    if n % 2 == 0 { continue }
    if n > 7 { break }
    print(n)
}
// expect: 1
// expect: 3
// expect: 5
// expect: 7
