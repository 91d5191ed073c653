protocol Shape { var area: Double { get }; func draw() }
struct Square: Shape { func draw() {} }
// error line 2: type 'Square' does not conform to protocol 'Shape'
