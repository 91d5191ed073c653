struct Steps: RandomNumberGenerator {
    var state: UInt64 = 1
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
var g = Steps()
print(Int.random(in: 0..<100, using: &g), Int.random(in: 1...6, using: &g), Double.random(in: 0..<1, using: &g))
// expect: 42 4 0.8400388371058527
print([1, 2, 3, 4].shuffled(using: &g), Bool.random(using: &g), [5, 6, 7].randomElement(using: &g)!)
// expect: [2, 4, 1, 3] true 5
