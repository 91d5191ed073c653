// A loop goes through what an implicitly unwrapped property or variable holds.
class Loader: Sequence {
    let values: [Int]
    init(_ values: [Int]) { self.values = values }
    func makeIterator() -> IndexingIterator<[Int]> { values.makeIterator() }
}
class Trainer {
    var loader: Loader!
    var names: [String]!
    func run() -> Int {
        var total = 0
        for value in loader { total += value }
        for name in self.names where name != "b" { print(name) }
        return total
    }
}
let trainer = Trainer()
trainer.loader = Loader([1, 2, 3])
trainer.names = ["a", "b", "c"]
print(trainer.run())
// expect: a
// expect: c
// expect: 6
let text: String! = "xy"
for character in text { print(character, terminator: ".") }
print()
// expect: x.y.
