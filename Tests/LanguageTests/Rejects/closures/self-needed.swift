// error line 6: reference to property 'n' in closure requires explicit use of 'self' to make capture semantics explicit
class Timer {
    var n = 0
    var action: (() -> Void)?
    func start() {
        action = { n += 1 }
    }
}
Timer().start()
