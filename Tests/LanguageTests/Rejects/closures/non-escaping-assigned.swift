class Button { var action: () -> Void = {}; func press(_ action: () -> Void) { self.action = action } }
// error line 1: assigning non-escaping parameter 'action' to an '@escaping' closure
