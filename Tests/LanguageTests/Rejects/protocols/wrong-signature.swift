// error line 3: type 'S' does not conform to protocol 'P'
protocol P { func f() -> Int }
struct S: P { func f() -> String { "" } }
print(1)
