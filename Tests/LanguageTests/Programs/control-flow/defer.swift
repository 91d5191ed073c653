func work(_ fail: Bool) {
    defer { print("last") }
    print("open")
    defer { print("close") }
    if fail { return print("early") }
    print("done")
}
work(false)
// expect: open
// expect: done
// expect: close
// expect: last
work(true)
// expect: open
// expect: early
// expect: close
// expect: last
for i in 0..<2 {
    defer { print("end of", i) }
    print("in", i)
}
// expect: in 0
// expect: end of 0
// expect: in 1
// expect: end of 1
