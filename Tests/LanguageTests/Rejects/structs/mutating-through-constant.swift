// error line 4: cannot use mutating member on immutable value: 'shelf' is a 'let' constant
struct Shelf { var books: [String] = [] }
let shelf = Shelf()
shelf.books.append("a")
