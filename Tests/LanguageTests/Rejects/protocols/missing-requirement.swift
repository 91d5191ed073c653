// error line 3: type 'S' does not conform to protocol 'P'
protocol P { func f() }
struct S: P {}
print(1)
