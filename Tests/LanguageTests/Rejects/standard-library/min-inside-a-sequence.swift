struct Bag: Sequence {
    var items = [3, 1, 2]
    func makeIterator() -> Array<Int>.Iterator { items.makeIterator() }
    func lower(_ a: Int, _ b: Int) -> Int { min(a, b) }
}
// error line 4: use of 'min' refers to instance method rather than global function 'min' in module 'Swift'
