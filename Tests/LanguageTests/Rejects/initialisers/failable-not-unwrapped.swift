// error line 6: value of optional type 'E?' must be unwrapped to refer to member 'n' of wrapped base type 'E'
struct E {
    let n: Int
    init?(_ n: Int) { self.n = n }
}
print(E(1).n)
