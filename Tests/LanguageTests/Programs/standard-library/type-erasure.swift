let erased = AnySequence([1, 2, 3])
print(erased.map { $0 + 1 }, AnyIterator([7].makeIterator()).next()!)
// expect: [2, 3, 4] 7
var n = 0
let it = AnyIterator<Int> { n += 1; return n < 4 ? n : nil }
print(Array(it))
// expect: [1, 2, 3]
