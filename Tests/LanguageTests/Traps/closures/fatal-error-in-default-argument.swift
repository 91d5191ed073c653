func required(_ name: String) -> Int { fatalError("\(name) is required") }
func area(width: Int, height: Int = required("height")) -> Int {
    width * height
}
print(area(width: 2, height: 3))
print(area(width: 2))
// expect: 6
// trap line 1: height is required
