class Model {
    var log: [String] = []
    var name = "a" { didSet { log.append("\(oldValue)->\(name)") } }
}
let m = Model()
m.name = "b"
m.name += "c"
print(m.log)
// expect: ["a->b", "b->bc"]
