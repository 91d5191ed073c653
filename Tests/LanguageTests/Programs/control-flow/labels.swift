outer: for i in 1...3 {
    for j in 1...3 {
        if j == 2 { continue outer }
        if i == 3 { break outer }
        print(i, j)
    }
}
// expect: 1 1
// expect: 2 1
search: do {
    for n in [4, 9] where n > 5 {
        print("found", n)
        break search
    }
    print("never")
}
// expect: found 9
