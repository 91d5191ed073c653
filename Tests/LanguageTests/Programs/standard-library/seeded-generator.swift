struct G: RandomNumberGenerator { var s: UInt64; mutating func next() -> UInt64 { s = s &* 6364136223846793005 &+ 1442695040888963407; return s } }
var g = G(s: 42)
print((0..<5).map { _ in Int.random(in: 0..<100, using: &g) }, (0..<3).map { _ in Double.random(in: 0..<1, using: &g) }, Bool.random(using: &g), UInt8.random(in: 1...6, using: &g), Float.random(in: -1...1, using: &g), Int.random(in: -5...5, using: &g), Double.random(in: 1...2, using: &g))
print([1, 2, 3, 4, 5, 6, 7].shuffled(using: &g), [1, 2, 3].randomElement(using: &g)!, "hello".randomElement(using: &g)!, ["a": 1].randomElement(using: &g)!)
var a = Array(0..<10); a.shuffle(using: &g); print(a, g.next() as UInt64, g.next(upperBound: 10 as UInt), g.next() as UInt16, Int8.random(in: Int8.min...Int8.max, using: &g), UInt64.random(in: 0...UInt64.max, using: &g), Int64.random(in: .min ... .max, using: &g), Int16.random(in: -300..<300, using: &g))
print((1...9).shuffled(using: &g), (1..<4).randomElement(using: &g)!, Set([3]).randomElement(using: &g)!)
// expect: [56, 22, 41, 63, 68] [0.7168091134739676, 0.5661251811184708, 0.22792695318952583] true 4 -0.31901073 0 1.9204702833737128
// expect: [3, 6, 4, 7, 5, 2, 1] 3 e (key: "a", value: 1)
// expect: [4, 0, 5, 6, 7, 1, 2, 8, 9, 3] 13075462938690082250 4 1036 107 11656258743421515806 3323080905636200597 165
// expect: [9, 7, 4, 1, 3, 5, 8, 6, 2] 2 3
