protocol Unit { static var symbol: String { get } }
enum Gram: Unit { static let symbol = "g" }
struct Amount<U: Unit>: CustomStringConvertible {
    let n: Int
    var description: String { "\(n) \(U.symbol)" }
}
print(Amount<Gram>(n: 5))
// expect: 5 g
