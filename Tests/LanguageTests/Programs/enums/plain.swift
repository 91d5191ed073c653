enum Direction { case north, south, east, west }
var d = Direction.north
d = .west
print(d, d == .west, [Direction.east, .south])
// expect: west true [main.Direction.east, main.Direction.south]
switch d {
case .north, .south: print("vertical")
case .east, .west: print("horizontal")
}
// expect: horizontal
