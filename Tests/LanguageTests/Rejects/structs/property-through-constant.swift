// error line 5: cannot assign to property: 'point' is a 'let' constant
struct Point { var x = 1 }
var points = [Point()]
for point in points {
    point.x = 3
}
points[0].x = 2
