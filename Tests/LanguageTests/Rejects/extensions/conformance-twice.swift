// error line 4: redundant conformance of 'S' to protocol 'P'
protocol P {}
struct S: P {}
extension S: P {}
print(1)
