var first = [1, 2, 3]
var second = first
second.append(4)
first[0] = 10
print(first, second)
// expect: [10, 2, 3] [1, 2, 3, 4]
