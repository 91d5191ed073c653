// error line 4: converting non-escaping parameter 'f' to generic parameter 'Element' may allow it to escape
var kept: [() -> Void] = []
func keep(_ f: () -> Void) {
    kept.append(f)
}
keep {}
