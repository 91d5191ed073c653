func memoise<A: Hashable, B>(_ f: @escaping (A) -> B) -> (A) -> B {
    var known: [A: B] = [:]
    return { a in
        if let b = known[a] { return b }
        let b = f(a)
        known[a] = b
        return b
    }
}
var calls = 0
let square = memoise { (n: Int) -> Int in
    calls += 1
    return n * n
}
print(square(4), square(4), square(5), calls)
// expect: 16 16 25 2
