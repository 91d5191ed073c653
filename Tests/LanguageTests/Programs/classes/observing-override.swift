class Base { var n = 1 }
class Watched: Base {
    override var n: Int { didSet { print("set to", n, "from", oldValue) } }
}
let w = Watched()
w.n = 5
// expect: set to 5 from 1
w.n += 1
// expect: set to 6 from 5
