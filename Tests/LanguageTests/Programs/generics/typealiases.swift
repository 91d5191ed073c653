typealias Grid = [[Int]]
typealias Handler<T> = (T) -> String
struct Store<T> {
    typealias Item = (key: String, value: T)
    var items: [Item] = []
}
let g: Grid = [[1], [2, 3]]
let h: Handler<Int> = { "got \($0)" }
print(g.count, h(3), Store<Int>(items: [("a", 1)]).items[0].value)
// expect: 2 got 3 1
