struct E: Error {}
class A { init(_ f: Bool) throws { if f { throw E() } }; deinit { print("-A") } }
class B { let x: Int; init(_ f: Int) throws { if f == 0 { throw E() }; x = f; if f == 1 { throw E() } }; deinit { print("-B") }; static func bad() throws -> Int { throw E() } }
class C: B { let y: Int; override init(_ f: Int) throws { if f == 5 { throw E() }; y = 1; if f == 4 { throw E() }; try super.init(f); if f == 3 { throw E() } }; deinit { print("-C") } 
  convenience init?(s: String) { guard let n = Int(s) else { return nil }; do { try self.init(n) } catch { return nil }; if n == 9 { return nil } }
  init?(q: Int) { y = 0; if q == 0 { return nil }; do { try super.init(2) } catch { return nil }; if q == 1 { return nil } } 
  convenience init(z: Int) throws { try self.init(try z == 0 ? B.bad() : z) } }
class T { let n: String; init(_ n: String) { self.n = n }; deinit { print("-T\(n)") } }
class D { let a: T, b: T; init?(_ k: Int) { a = T("a"); if k == 0 { return nil }; b = T("b"); if k == 1 { return nil } }; deinit { print("-D") } }
print("A"); _ = try? A(true); _ = try? A(false)
for i in 0...2 { print("B", i); _ = try? B(i) }
for i in 0...5 { print("C", i); _ = try? C(i) }
for s in ["x", "0", "9", "7"] { print("s", s); _ = C(s: s) }
for q in 0...2 { print("q", q); _ = C(q: q) }
for z in [0, 1, 7] { print("z", z); _ = try? C(z: z) }
for k in 0...2 { print("D", k); _ = D(k) }
// expect: A
// expect: -A
// expect: -A
// expect: B 0
// expect: B 1
// expect: -B
// expect: B 2
// expect: -B
// expect: C 0
// expect: C 1
// expect: -C
// expect: -B
// expect: C 2
// expect: -C
// expect: -B
// expect: C 3
// expect: -C
// expect: -B
// expect: C 4
// expect: C 5
// expect: s x
// expect: s 0
// expect: s 9
// expect: -C
// expect: -B
// expect: s 7
// expect: -C
// expect: -B
// expect: q 0
// expect: q 1
// expect: -C
// expect: -B
// expect: q 2
// expect: -C
// expect: -B
// expect: z 0
// expect: z 1
// expect: -C
// expect: -B
// expect: z 7
// expect: -C
// expect: -B
// expect: D 0
// expect: -Ta
// expect: D 1
// expect: -D
// expect: -Ta
// expect: -Tb
// expect: D 2
// expect: -D
// expect: -Ta
// expect: -Tb
