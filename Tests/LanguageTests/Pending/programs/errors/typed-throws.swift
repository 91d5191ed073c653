enum Low: Error { case tooLow(Int) }
func check(_ n: Int) throws(Low) -> Int {
    if n < 0 { throw .tooLow(n) }
    return n
}
do {
    print(try check(3))
    print(try check(-3))
} catch {
    switch error {
    case .tooLow(let n): print("low", n)
    }
}
// expect: 3
// expect: low -3
