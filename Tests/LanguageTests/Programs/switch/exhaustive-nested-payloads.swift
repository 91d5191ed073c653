enum E { case a(Bool, Int?), b((Bool, Bool)), c }
func f(_ e: E) -> Int { switch e {
  case .a(true, _): 1
  case .a(false, nil): 2
  case .a(false, .some): 3
  case .b((true, _)): 4
  case .b((false, true)), .b((false, false)): 5
  case .c: 6 } }
func g(_ r: Result<Int, Never>) -> Int { switch r { case .success(let v): v } }
func h(_ x: Bool??) -> Int { switch x { case nil: 0; case .some(nil): 1; case true??: 2; case .some(.some(false)): 3 } }
func k(_ e: E?, _ n: Int) -> Int { switch (e, n) { case (.a, 0): 1; case (.b?, _): 2; case (.c, _), (nil, _): 3; case (.some(.a), let m): m } }
print(f(.a(false, 3)), f(.b((false, true))), g(.success(4)), h(nil), h(.some(nil)), h(true), k(.a(true, 1), 7), k(nil, 1))
// expect: 3 5 4 0 1 2 7 3
