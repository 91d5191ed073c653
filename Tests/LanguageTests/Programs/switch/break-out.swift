for n in 0..<4 {
    switch n {
    case 0: break
    case 1: continue
    default:
        if n == 2 { break }
        print("only three reaches this")
    }
    print("after", n)
}
// expect: after 0
// expect: after 2
// expect: only three reaches this
// expect: after 3
