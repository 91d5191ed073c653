class Timer {
    var ticks = 0
    var action: (() -> Void)?
    func start() { action = { [weak self] in self?.ticks += 1 } }
    deinit { print("freed") }
}
var t: Timer? = Timer()
t!.start()
let action = t!.action!
action()
action()
print(t!.ticks)
// expect: 2
t = nil
// expect: freed
action()
print("still here")
// expect: still here
