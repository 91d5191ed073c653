struct A: Error {}
struct B: Error { let code: Int }
func f(_ n: Int) throws { if n == 1 { throw A() } else if n == 2 { throw B(code: 7) } }
for n in 0...2 {
    do {
        do {
            try f(n)
            print("fine")
        } catch is A { print("inner A") }
    } catch let b as B where b.code > 5 {
        print("outer B", b.code)
    }
}
// expect: fine
// expect: inner A
// expect: outer B 7
