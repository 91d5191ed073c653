var xs = ["a", "b", "c", "d"]
xs.swapAt(0, 3)
print(xs)
// expect: ["d", "b", "c", "a"]
let shuffled = xs.shuffled()
print(shuffled.sorted() == xs.sorted(), shuffled.count)
// expect: true 4
print([7].randomElement() ?? 0, [Int]().randomElement() as Any)
// expect: 7 nil
