func t(_ s: String) -> Bool { print(s, terminator: " "); return true }
func f(_ s: String) -> Bool { print(s, terminator: " "); return false }
print(f("a") && t("b"))
// expect: a false
print(t("c") || f("d"))
// expect: c true
print(!f("e") && (t("g") || t("h")))
// expect: e g true
