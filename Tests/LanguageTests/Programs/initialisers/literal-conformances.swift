struct Money: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByFloatLiteral {
    let cents: Int
    init(integerLiteral n: Int) { cents = n * 100 }
    init(floatLiteral x: Double) { cents = Int(x * 100) }
    init(stringLiteral s: String) { cents = Int(s) ?? 0 }
}
let prices: [Money] = [3, 1.25, "99"]
print(prices.map { $0.cents })
// expect: [300, 125, 99]
