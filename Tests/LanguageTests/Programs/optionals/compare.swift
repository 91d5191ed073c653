let a: Int? = 3, b: Int? = nil
print(a == 3, b == nil, a != b, Optional(1) == Optional(1))
// expect: true true true true
print([1, nil] == [1, nil], a.map { $0 > 2 } ?? false)
// expect: true true
