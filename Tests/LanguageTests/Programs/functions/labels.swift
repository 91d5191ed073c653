func move(_ distance: Int, to direction: String, times count: Int) -> String {
    "\(distance) \(direction) x\(count)"
}
func area(width: Int, height: Int) -> Int { width * height }
print(move(3, to: "left", times: 2))
// expect: 3 left x2
print(area(width: 4, height: 5))
// expect: 20
