var calls = 0
let evens = (1...1000).lazy.map { n -> Int in calls += 1; return n * n }.filter { $0 % 2 == 0 }
print(evens.first!, calls)
// expect: 4 3
print(Array((1...5).lazy.map { $0 * 2 }), Array((1...).lazy.filter { $0 % 7 == 0 }.prefix(3)))
// expect: [2, 4, 6, 8, 10] [7, 14, 21]
