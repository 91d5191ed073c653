func twice(_ f: () -> Void) { f(); f() }
func choose(_ flag: Bool, yes: () -> String, no: () -> String) -> String { flag ? yes() : no() }
twice { print("tick") }
// expect: tick
// expect: tick
print(choose(true) { "yes" } no: { "no" })
// expect: yes
print(choose(false) { "yes" } no: { "no" })
// expect: no
