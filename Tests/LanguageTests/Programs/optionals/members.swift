let o: Int? = 5; let n: Int? = nil
print(o.map { $0 * 2 } as Any, n.map { $0 * 2 } as Any, o.flatMap { $0 > 3 ? "big" : nil } ?? "small", o ?? 0, n ?? 0, o == 5, n == nil, o != nil, o! + 1, (o ?? n)!, o.debugDescription, n.debugDescription, String(describing: o), [o, n], ["a": o])
print([1, nil, 3].compactMap { $0 }, [o, n].map { $0 ?? -1 }, Optional(3) == .some(3), o.hashValue == o.hashValue, Optional<Int>.none as Any, o.unsafelyUnwrapped, type(of: o), o is Int, (o as Any) is Int, n as Any is Int)
if case let x? = o { print(x) }; if case .some(5) = o { print("five") }; switch o { case nil: print("nil"); case 5?: print("5"); default: print("d") }
var q = o; q? += 1; print(q!, q.take() as Any, q as Any); var z: Int?? = .some(nil); print(z as Any, z == nil, z! == nil); z = nil; print(z as Any)
// expect: Optional(10) nil big 5 0 true true true 6 5 Optional(5) nil Optional(5) [Optional(5), nil] ["a": Optional(5)]
// expect: [1, 3] [5, -1] true true nil 5 Optional<Int> true true false
// expect: 5
// expect: five
// expect: 5
// expect: 6 Optional(6) nil
// expect: Optional(nil) false true
// expect: nil
