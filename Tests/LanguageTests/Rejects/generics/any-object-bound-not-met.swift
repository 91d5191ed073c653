// error line 7: global function 'same' requires that 'S' be a class type
class C {}
struct S {}
func same<T: AnyObject>(_ a: T, _ b: T) -> Bool { a === b }
let c = C()
print(same(c, c))
print(same(S(), S()))
