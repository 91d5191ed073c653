for x in [2.5, -2.5, 3.5, 0.4] {
    print(x.rounded(), x.rounded(.down), x.rounded(.up), x.rounded(.towardZero), x.rounded(.toNearestOrEven))
}
// expect: 3.0 2.0 3.0 2.0 2.0
// expect: -3.0 -3.0 -2.0 -2.0 -2.0
// expect: 4.0 3.0 4.0 3.0 4.0
// expect: 0.0 0.0 1.0 0.0 0.0
var y = 9.75
y.round(.down)
print(y, Int(y))
// expect: 9.0 9
