enum E { case a, b(Int), c(x: Int, y: String) }
dump(E.a); dump(E.b(2)); dump(E.c(x: 1, y: "q")); dump(Optional(3)); dump(nil as Int?); dump((1, "b")); dump("hi"); dump(2.5)
print("done")
// expect: - main.E.a
// expect: ▿ main.E.b
// expect:   - b: 2
// expect: ▿ main.E.c
// expect:   ▿ c: (2 elements)
// expect:     - x: 1
// expect:     - y: "q"
// expect: ▿ Optional(3)
// expect:   - some: 3
// expect: - nil
// expect: ▿ (2 elements)
// expect:   - .0: 1
// expect:   - .1: "b"
// expect: - "hi"
// expect: - 2.5
// expect: done
