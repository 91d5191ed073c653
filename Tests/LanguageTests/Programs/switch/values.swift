for n in [1, 2, 3, 50] {
    switch n {
    case 1: print("one")
    case 2, 3: print("two or three")
    case 10..<100: print("tens")
    default: print("other")
    }
}
// expect: one
// expect: two or three
// expect: two or three
// expect: tens
