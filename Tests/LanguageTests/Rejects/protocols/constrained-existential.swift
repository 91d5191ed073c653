protocol Source<Item> { associatedtype Item; func peek() -> Item? }
struct Numbers: Source { func peek() -> Int? { 1 } }
let a: any Source<Int> = Numbers()
let b: String = a
// error line 4: cannot convert value of type 'any Source<Int>' to specified type 'String'
