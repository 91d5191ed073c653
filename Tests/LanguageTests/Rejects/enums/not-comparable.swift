// error line 3: binary operator '<' cannot be applied to two 'L' operands
enum L { case low, high }
print(L.low < L.high)
