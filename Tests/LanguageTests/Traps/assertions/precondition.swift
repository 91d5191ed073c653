// trap line 3: no root of a negative number
func root(_ n: Int) -> Int {
    precondition(n >= 0, "no root of a negative number")
    return n
}
print(root(4))
print(root(-4))
// expect: 4
