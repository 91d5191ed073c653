class C { var n = 0; init() {} ; deinit { print("gone") } }
class D: C {}
func same<T: AnyObject>(_ a: T, _ b: T) -> Bool { a === b }
func same2<T>(_ a: T, _ b: T) -> Bool where T: AnyObject { a === b }
struct Weak<T: AnyObject> { weak var v: T?; init(_ v: T) { self.v = v } }
protocol P: AnyObject { var n: Int { get set } }
extension P { func bump() { n += 1 }; func isMe(_ o: AnyObject) -> Bool { o === self } }
extension C: P {}
func h<T: AnyObject & P>(_ a: T) { a.n += 1 }
func k<T: P>(_ a: T) where T: AnyObject { a.n += 10 }
func id<T: AnyObject>(_ a: T) -> ObjectIdentifier { ObjectIdentifier(a) }
func any(_ a: some AnyObject) -> Bool { a is C }
protocol Q: AnyObject { var q: Int { get set } }
protocol R { associatedtype T: AnyObject; var t: T { get } }
extension R { func same(_ o: T) -> Bool { t === o } }
struct RR: R { let t: C }
extension Collection where Element: AnyObject { func has(_ o: Element) -> Bool { contains { $0 === o } }
 var first2: (Element, Element)? { count < 2 ? nil : (self[startIndex], self[index(after: startIndex)]) } }
extension Sequence where Element == AnyObject { var num: Int { var n = 0; for _ in self { n += 1 }; return n } }
struct Reg<Key: Hashable, V> where V: AnyObject { var d: [Key: V] = [:]; mutating func put(_ k: Key, _ v: V) -> Bool { defer { d[k] = v }; return d[k] !== v } }
do {
 print([C(), C()].has(C()))
 let z: [AnyObject] = [C()]; print(z.num)
 var reg = Reg<String, C>(); let cc = C(); print(reg.put("a", cc), reg.put("a", cc))
 let pp: any P = cc; let ao: AnyObject = pp; print(ao === cc, pp === cc, same(ao, cc))
 let cp: AnyObject & P = cc; cp.n = 9; print(cc.n, cp === pp)

  let c = C(), d = D()
  print(same(c, c), same(c, d), same2(d, d))
  let w = Weak(c)
  print(w.v === c, w.v?.n ?? -1)
  c.bump(); h(c); k(c)
  print(c.n, c.isMe(c), c.isMe(d))
  print(id(c) == ObjectIdentifier(c), any(c))
  let a: AnyObject = c
  print(same(a, a), same(a, d))
  print(RR(t: c).same(c), RR(t: d).same(c))
  let list: [any AnyObject & P] = [c, d]
  for o in list { o.bump() }
  print(c.n, d.n)
  for o in list { print(o === c) }
}
// expect: gone
// expect: gone
// expect: gone
// expect: false
// expect: 1
// expect: true false
// expect: true true true
// expect: 9 true
// expect: true false true
// expect: true 0
// expect: 12 true false
// expect: true true
// expect: true false
// expect: true false
// expect: 13 1
// expect: true
// expect: false
// expect: gone
// expect: gone
// expect: gone
// expect: gone
