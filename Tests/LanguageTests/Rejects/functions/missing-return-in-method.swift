// error line 7: missing return in instance method expected to return 'String'
struct S {
    func f(_ n: Int) -> String {
        if n > 1 {
            return "a"
        }
    }
}
print(S().f(1))
