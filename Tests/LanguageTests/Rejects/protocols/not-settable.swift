// error line 3: type 'S' does not conform to protocol 'P'
protocol P { var n: Int { get set } }
struct S: P { let n = 1 }
print(1)
