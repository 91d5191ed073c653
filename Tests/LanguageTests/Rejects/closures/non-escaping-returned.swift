func twice(_ action: () -> Void) -> () -> Void { action }
// error line 1: using non-escaping parameter 'action' in a context expecting an '@escaping' closure
