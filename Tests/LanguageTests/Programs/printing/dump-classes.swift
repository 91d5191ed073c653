class A { var a = 1 }
class B: A { var b = "q"; var t = (1, n: 2) }
dump(B())
dump([1, 2])
dump(["a": [1, 2]])
print("done")
// expect: ▿ main.B #0
// expect:   ▿ super: main.A
// expect:     - a: 1
// expect:   - b: "q"
// expect:   ▿ t: (2 elements)
// expect:     - .0: 1
// expect:     - n: 2
// expect: ▿ 2 elements
// expect:   - 1
// expect:   - 2
// expect: ▿ 1 key/value pair
// expect:   ▿ (2 elements)
// expect:     - key: "a"
// expect:     ▿ value: 2 elements
// expect:       - 1
// expect:       - 2
// expect: done
