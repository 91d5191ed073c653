protocol Shape { func area() -> Double }
struct Square: Shape { var side: Double; func area() -> Double { side * side } }
struct Circle: Shape { func area() -> Double { 3 } }
func make() -> some Shape { Square(side: 2) }
func total(_ shapes: [any Shape]) -> Double { shapes.reduce(0) { $0 + $1.area() } }
func twice(_ s: some Shape) -> Double { s.area() * 2 }
print(make().area(), total([Square(side: 1), Circle()]), twice(Circle()))
// expect: 4.0 4.0 6.0
