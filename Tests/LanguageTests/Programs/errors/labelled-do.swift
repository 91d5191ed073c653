struct Stop: Error {}
func work(_ n: Int) throws -> Int {
    if n > 2 { throw Stop() }
    return n
}
func run(_ n: Int) -> String {
    attempt: do {
        if try work(n) == 1 { break attempt }
        return "worked \(n)"
    } catch {
        if n == 3 { break attempt }
        return "stopped \(n)"
    }
    return "left \(n)"
}
for n in 1...4 { print(run(n)) }
// expect: left 1
// expect: worked 2
// expect: left 3
// expect: stopped 4
