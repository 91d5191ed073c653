var it = [1, 2].makeIterator()
while let x = it.next() { print(x) }
// expect: 1
// expect: 2
print(it.next() as Any)
// expect: nil
