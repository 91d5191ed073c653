// error line 3: requires that 'P' conform to 'Comparable'
struct P { var x = 1 }
print([P()].sorted())
