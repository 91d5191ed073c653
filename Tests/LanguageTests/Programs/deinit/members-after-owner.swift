class Part {
    let n: Int
    init(_ n: Int) { self.n = n }
    deinit { print("part", n) }
}
class Base { deinit { print("base") } }
class Machine: Base {
    let first = Part(1), second = Part(2)
    deinit { print("machine") }
}
var m: Machine? = Machine()
m = nil
// expect: machine
// expect: base
// expect: part 1
// expect: part 2
