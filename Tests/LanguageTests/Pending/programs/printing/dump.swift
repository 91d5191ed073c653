struct Point { var x = 1, y = 2 }
class Shape { var name = "s"; var points = [Point()] }
dump(3)
// expect: - 3
dump([1, 2])
// expect: ▿ 2 elements
// expect:   - 1
// expect:   - 2
dump(Point())
// expect: ▿ main.Point
// expect:   - x: 1
// expect:   - y: 2
dump(["k": 1])
// expect: ▿ 1 key/value pair
// expect:   ▿ (2 elements)
// expect:     - key: "k"
// expect:     - value: 1
dump(Optional("v"))
// expect: ▿ Optional("v")
// expect:   - some: "v"
dump((1, b: "x"))
// expect: ▿ (2 elements)
// expect:   - .0: 1
// expect:   - b: "x"
