enum State { case idle, running(Int) }
func speed(_ s: State) -> Int {
    guard case .running(let n) = s else { return 0 }
    return n
}
print(speed(.idle), speed(.running(8)))
// expect: 0 8
