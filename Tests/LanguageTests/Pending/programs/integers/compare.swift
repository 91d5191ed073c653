print(3 < 4, 3 <= 3, 3 > 4, 3 >= 4, 3 == 3, 3 != 3)
// expect: true true false false true false
print(min(3, 1, 2), max(3, 1, 2))
// expect: 1 3
print(Int8(5) < Int16(300), UInt(7) > Int(-1))
// expect: true true
