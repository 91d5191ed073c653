// error line 3: type 'P' does not conform to protocol 'Hashable'
struct P { var x = 1 }
let s: Set<P> = []
print(s.count)
