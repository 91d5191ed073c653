struct Matrix<T: Numeric> { var v: [T]; static func identity(_ n: Int) -> Matrix { Matrix(v: Array(repeating: 1, count: n)) }
    static func * (a: Matrix, b: Matrix) -> Matrix { Matrix(v: zip(a.v, b.v).map(*)) } }
// `Matrix<M>` says that M is Numeric.
func power<M>(_ m: Matrix<M>, _ n: Int) -> Matrix<M> { n == 0 ? .identity(m.v.count) : m * power(m, n - 1) }
print(power(Matrix(v: [2, 3]), 3).v)
func count<K>(_ d: [K: Int], _ k: K) -> Int { d[k] ?? 0 }
print(count(["a": 1], "a"), count([1: 5], 2))
func unique<T>(_ s: Set<T>) -> Int { Set(Array(s)).count }
print(unique([1, 2, 2]))
// expect: [8, 27]
// expect: 1 0
// expect: 2
