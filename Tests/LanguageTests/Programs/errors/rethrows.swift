enum Oops: Error { case negative }
func apply(_ xs: [Int], _ f: (Int) throws -> Int) rethrows -> [Int] {
    var out: [Int] = []
    for x in xs { out.append(try f(x)) }
    return out
}
print(apply([1, 2]) { $0 * 2 })
// expect: [2, 4]
do {
    print(try apply([1, -2]) { if $0 < 0 { throw Oops.negative }; return $0 })
} catch { print("caught", error) }
// expect: caught negative
