var queue = [3, 1]
func next() -> Int {
    queue.removeFirst()
}
print(next(), next())
print(queue.isEmpty)
print(next())
// expect: 3 1
// expect: true
// trap line 3: Can't remove first element from an empty collection
