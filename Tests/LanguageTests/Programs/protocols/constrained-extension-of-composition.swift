// expect: duck at 3 duck at 1
// expect: ["duck at 3", "duck at 3"]
// A member for those that conform to both is there on an existential of both.
protocol Flying { var name: String { get } }
protocol Swimming { var depth: Int { get } }
extension Flying where Self: Swimming { func both() -> String { "\(name) at \(depth)" } }
struct Duck: Flying, Swimming {
    let name = "duck"
    var depth = 3
}
let duck: any Flying & Swimming = Duck()
print(duck.both(), Duck(depth: 1).both())
let all: [any Swimming & Flying] = [duck, Duck()]
print(all.map { $0.both() })
