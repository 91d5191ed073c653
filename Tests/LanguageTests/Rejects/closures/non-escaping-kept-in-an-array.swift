var kept: [() -> Void] = []
func keep(_ action: () -> Void) { kept.append(action) }
// error line 2: converting non-escaping parameter 'action' to generic parameter 'Element' may allow it to escape
