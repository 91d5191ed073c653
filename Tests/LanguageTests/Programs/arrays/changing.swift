var xs = [1, 2, 3]
xs.append(4)
xs += [5, 6]
xs[0] = 100
xs.insert(7, at: 1)
print(xs, xs.remove(at: 2), xs.removeLast(), xs)
// expect: [100, 7, 2, 3, 4, 5, 6] 2 6 [100, 7, 3, 4, 5]
xs.removeFirst()
print(xs, xs.popLast() ?? 0)
// expect: [7, 3, 4, 5] 5
xs.removeAll()
print(xs)
// expect: []
