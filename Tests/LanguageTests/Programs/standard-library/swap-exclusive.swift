var xs = [1, 2, 3], a = 5
swap(&xs[0], &a)
xs.swapAt(1, 2)
print(xs, a)
// expect: [5, 3, 2] 1
