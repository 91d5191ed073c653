// error line 4
var saved: (() -> Void)?
func keep(_ f: () -> Void) {
    saved = f
}
keep {}
