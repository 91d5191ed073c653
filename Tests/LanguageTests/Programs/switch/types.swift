let things: [Any] = [1, 2.5, "s", [1], true]
for t in things {
    switch t {
    case let n as Int where n > 0: print("positive int", n)
    case is Double: print("a double")
    case let s as String: print("string", s)
    case is [Int]: print("ints")
    default: print("something")
    }
}
// expect: positive int 1
// expect: a double
// expect: string s
// expect: ints
// expect: something
