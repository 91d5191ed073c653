// An override is one whatever is looked at first: the subclass's subscript here, before its base's.
class Numbers {
    subscript(index: Int) -> Int { -1 }
    func sum(_ count: Int) -> Int { (0..<count).reduce(0) { $0 + self[$1] } }
}
class Squares: Numbers {
    override subscript(index: Int) -> Int { index * index }
}
let squares = Squares()
print(squares[3])
// expect: 9
print(squares.sum(4))
// expect: 14
let numbers: Numbers = squares
print(numbers[5])
// expect: 25
