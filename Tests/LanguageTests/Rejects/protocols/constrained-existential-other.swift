protocol Source<Item> { associatedtype Item; func peek() -> Item? }
struct Numbers: Source { func peek() -> Int? { 1 } }
let any: any Source<Int> = Numbers()
func take(_ source: any Source<String>) {}
take(any)
// error line 5: cannot convert value of type
