let texts = ["12", "x"]
for t in texts {
    if let n = Int(t) {
        print("number", n)
    } else {
        print("no number", t)
    }
}
// expect: number 12
// expect: no number x
let a: Int? = 1, b: Int? = 2
if let a, let b, a < b { print(a + b) }
// expect: 3
if var a { a += 10; print(a) }
// expect: 11
