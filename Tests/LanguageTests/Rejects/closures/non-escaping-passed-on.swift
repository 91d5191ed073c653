func run(_ action: @escaping () -> Void) { action() }
func start(_ action: () -> Void) { run(action) }
// error line 2: passing non-escaping parameter 'action' to function expecting an '@escaping' closure
