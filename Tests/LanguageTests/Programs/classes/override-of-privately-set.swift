class Counter {
    private(set) var count = 1
    func up() { count += 1 }
}
class Hundreds: Counter { override var count: Int { super.count * 100 } }
let counter = Hundreds()
counter.up()
print(counter.count)
// expect: 200
