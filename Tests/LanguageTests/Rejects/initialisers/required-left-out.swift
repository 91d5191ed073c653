class Shape { required init() {} }
class Circle: Shape {
    let radius: Int
    init(radius: Int) {
        self.radius = radius
        super.init()
    }
    func area() -> Int { radius * radius }
}
// error line 8: 'required' initializer 'init()' must be provided by subclass of 'Shape'
