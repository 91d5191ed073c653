struct Point { var x = 1, y = 2.5 }
struct Line { var from = Point(), label: String? = "l" }
print(Point())
// expect: Point(x: 1, y: 2.5)
print(Line())
// expect: Line(from: main.Point(x: 1, y: 2.5), label: Optional("l"))
print([Point()], ["k": Point()], Optional(Point()) as Any)
// expect: [main.Point(x: 1, y: 2.5)] ["k": main.Point(x: 1, y: 2.5)] Optional(main.Point(x: 1, y: 2.5))
