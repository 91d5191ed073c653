var queue: [Int?] = [1, 2, nil, 3]
while case let n?? = queue.first {
    print(n)
    queue.removeFirst()
}
// expect: 1
// expect: 2
print(queue.count)
// expect: 2
