// An iterator that has ended gives nil however often it is asked.
func drain(_ array: [Int]) -> Int? {
    var iterator = array.makeIterator()
    while let value = iterator.next() { print(value) }
    return iterator.next()
}
print(drain([7]) as Any, drain([]) as Any)
var iterator = ["a"].makeIterator()
_ = iterator.next()
print(iterator.next() as Any, iterator.next() as Any)
// expect: 7
// expect: nil nil
// expect: nil nil
