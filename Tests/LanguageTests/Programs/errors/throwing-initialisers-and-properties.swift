struct Age {
    let years: Int
    struct Invalid: Error { let n: Int }
    init(_ n: Int) throws {
        guard n >= 0 else { throw Invalid(n: n) }
        years = n
    }
    var doubled: Int { get throws { if years > 100 { throw Invalid(n: years) }; return years * 2 } }
}
do {
    print(try Age(7).doubled)
    print(try Age(-1).years)
} catch let e as Age.Invalid { print("invalid", e.n) }
// expect: 14
// expect: invalid -1
