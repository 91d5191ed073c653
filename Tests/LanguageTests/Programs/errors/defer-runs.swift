struct Stop: Error {}
func work(_ fails: Bool) throws {
    print("start")
    defer { print("clean up") }
    if fails { throw Stop() }
    print("finish")
}
try work(false)
// expect: start
// expect: finish
// expect: clean up
do { try work(true) } catch is Stop { print("stopped") }
// expect: start
// expect: clean up
// expect: stopped
