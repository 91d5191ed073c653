print(type(of: 1), type(of: "s"), type(of: [1.5]), type(of: ["k": 1]), type(of: (1, "a")))
// expect: Int String Array<Double> Dictionary<String, Int> (Int, String)
struct S<T> { struct In {} }
print(S<Int>.self, S<Int>.In.self, type(of: Optional(1)), type(of: 1..<2), String(reflecting: S<Int>.self))
// expect: S<Int> In Optional<Int> Range<Int> main.S<Swift.Int>
func f(_ n: Int, _ s: String) -> Bool { true }
print(type(of: f), Any.self, (any Error).self, Int.self)
// expect: (Int, String) -> Bool Any Error Int
