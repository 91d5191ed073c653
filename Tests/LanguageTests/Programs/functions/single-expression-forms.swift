func sign(_ n: Int) -> String {
    if n < 0 { "negative" } else if n == 0 { "zero" } else { "positive" }
}
func name(_ n: Int) -> String {
    switch n {
    case 1: "one"
    case 2: "two"
    default: "many"
    }
}
print(sign(-3), sign(0), name(2), name(5))
// expect: negative zero two many
