// error line 7: cannot use mutating member on immutable value: 'c' is a 'let' constant
struct C {
    var n = 0
    mutating func up() { n += 1 }
}
let c = C()
c.up()
