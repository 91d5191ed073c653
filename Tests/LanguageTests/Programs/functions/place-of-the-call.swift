func line(_ n: Int = #line) -> Int { n }
print(line())
func log(_ m: String, file: String = #fileID, line: Int = #line, function: String = #function) { print(m, line, function) }
func outer(x: Int, _ y: Int) { log("in outer"); print(#function) }
outer(x: 1, 2)
struct S {
    var a = 1
    init(v: Int) { log("init") ; a = v }
    func m(with n: Int) { log("m"); [1].forEach { _ in log("closure") } }
    var p: Int { log("p"); return 1 }
    subscript(i: Int) -> Int { log("sub"); return i }
    static func st() { log("st") }
}
let s = S(v: 2)
s.m(with: 1)
_ = s.p
_ = s[3]
S.st()
log("top")
func gen<T>(_ t: T) { log("gen") }
gen(3)
print(#function, #line, #fileID.hasPrefix("main/"))
assert(line() == 23)
log("a",
    line: 99)
// expect: 2
// expect: in outer 4 outer(x:_:)
// expect: outer(x:_:)
// expect: init 8 init(v:)
// expect: m 9 m(with:)
// expect: closure 9 m(with:)
// expect: p 10 p
// expect: sub 11 subscript(_:)
// expect: st 12 st()
// expect: top 19 main
// expect: gen 20 gen(_:)
// expect: main 22 true
// expect: a 99 main
