// trap line 3: Range requires lowerBound <= upperBound
func span(_ a: Int, _ b: Int) -> Int {
    (a..<b).count
}
print(span(2, 5))
print(span(5, 2))
// expect: 3
