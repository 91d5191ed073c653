// error line 7: referencing instance method 'isMe' on 'P' requires that 'S' be a class type
protocol P { var n: Int { get } }
extension P where Self: AnyObject { func isMe(_ o: AnyObject) -> Bool { o === self } }
struct S: P { let n = 1 }
class C: P { let n = 2 }
print(C().isMe(C()))
print(S().isMe(C()))
