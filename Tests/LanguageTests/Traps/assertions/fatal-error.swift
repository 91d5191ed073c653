// trap line 5: no name for 1
func pick(_ n: Int) -> String {
    switch n {
    case 0: return "zero"
    default: fatalError("no name for \(n)")
    }
}
print(pick(0))
print(pick(1))
// expect: zero
