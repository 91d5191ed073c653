// error line 5: type 'S' does not conform to protocol 'P'
enum E: Error { case a, b }
enum F: Error { case x }
protocol P { func go() }
struct S: P { func go() throws {} }
try S().go()
