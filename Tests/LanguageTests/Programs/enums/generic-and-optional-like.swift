enum Either<L, R> {
    case left(L), right(R)
    func fold<T>(_ f: (L) -> T, _ g: (R) -> T) -> T {
        switch self {
        case .left(let l): f(l)
        case .right(let r): g(r)
        }
    }
}
let es: [Either<Int, String>] = [.left(3), .right("abc")]
print(es.map { $0.fold({ $0 }, { $0.count }) })
// expect: [3, 3]
