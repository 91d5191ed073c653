enum Mode: String { case on, off, broken }
func act(_ m: Mode) -> Int {
    switch m {
    case .on: return 1
    case .off: return 0
    default: preconditionFailure("unsupported \(m)")
    }
}
print(act(.on), act(.off))
print(act(.broken))
// expect: 1 0
// trap line 6: unsupported broken
