struct Bag: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    var lines: [String]
    init(arrayLiteral items: String...) { lines = items }
    init(dictionaryLiteral items: (String, Int)...) { lines = items.map { "\($0.0)x\($0.1)" } }
}
let a: Bag = ["x", "y"], b: Bag = ["z": 2, "w": 3]
print(a.lines, b.lines)
// expect: ["x", "y"] ["zx2", "wx3"]
