print(repeatElement(1, count: 2), CollectionOfOne(4), EmptyCollection<Int>(), zip([1], [2]), [1].enumerated(), [1, 2].reversed(), "abc".reversed())
print(Array("abc".reversed()), String("abc".reversed()))
// expect: Repeated<Int>(count: 2, repeatedValue: 1) CollectionOfOne(4) EmptyCollection<Int>() Zip2Sequence<Array<Int>, Array<Int>>(_sequence1: [1], _sequence2: [2]) EnumeratedSequence<Array<Int>>(_base: [1]) ReversedCollection<Array<Int>>(_base: [1, 2]) ReversedCollection<String>(_base: "abc")
// expect: ["c", "b", "a"] cba
