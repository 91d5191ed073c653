// error line 5: referencing instance method 'sum()' on 'Stack' requires that 'String' conform to 'Numeric'
struct Stack<Element> { var items: [Element] = [] }
extension Stack where Element: Numeric { func sum() -> Element { items.reduce(0, +) } }
let words = Stack(items: ["a"])
print(words.sum())
