protocol Source<Item> { associatedtype Item }
let a: (any Source<Int, Int>)? = nil
// error line 2: protocol type 'Source' specialized with too many type arguments (got 2, but expected 1)
