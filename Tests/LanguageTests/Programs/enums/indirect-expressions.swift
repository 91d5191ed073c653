indirect enum Expression {
    case number(Double)
    case sum(Expression, Expression)
    case product(Expression, Expression)
    var value: Double {
        switch self {
        case .number(let n): n
        case .sum(let a, let b): a.value + b.value
        case .product(let a, let b): a.value * b.value
        }
    }
}
let e = Expression.sum(.number(2), .product(.number(3), .number(4)))
print(e.value)
// expect: 14.0
