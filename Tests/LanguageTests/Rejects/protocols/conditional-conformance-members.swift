struct Box<T> { let v: T }
protocol Loud { var volume: Int { get } }
extension Loud { func shout() -> String { String(repeating: "!", count: volume) } }
extension Box: Loud where T == Int { var volume: Int { v } }
print(Box(v: 3).shout())
print(Box(v: "a").shout())
// error line 6:
