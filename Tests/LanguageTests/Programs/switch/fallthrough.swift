for n in 1...3 {
    switch n {
    case 1:
        print("one", terminator: " ")
        fallthrough
    case 2:
        print("up to two")
    default:
        print("more")
    }
}
// expect: one up to two
// expect: up to two
// expect: more
