struct Point { var x = 1; var tags = ["a"] }
final class Shape { var origin = Point() }
func change(_ x: inout Int, _ tags: inout [String]) { x = 5; tags.append("\(x)") }
let shape = Shape()
var loose = Point()
func local() { var own = Point(); change(&own.x, &own.tags); print(own) }
local()
change(&shape.origin.x, &shape.origin.tags)
// expect: Point(x: 5, tags: ["a", "5"])
// trap line 8: overlapping accesses
