struct P { var x = 1; var y = ["a", "b"]; var z: Int? = nil; var w: Double? = 2.5 }
dump(P())
print("done")
// expect: ▿ main.P
// expect:   - x: 1
// expect:   ▿ y: 2 elements
// expect:     - "a"
// expect:     - "b"
// expect:   - z: nil
// expect:   ▿ w: Optional(2.5)
// expect:     - some: 2.5
// expect: done
