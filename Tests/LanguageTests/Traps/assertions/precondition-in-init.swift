struct Percent {
    let value: Int
    init(_ v: Int) {
        precondition((0...100).contains(v), "out of range: \(v)")
        value = v
    }
}
print(Percent(40).value)
print(Percent(140).value)
// expect: 40
// trap line 4: Precondition failed: out of range: 140
