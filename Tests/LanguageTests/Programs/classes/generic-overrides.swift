class A { func f<T>(_ x: T) -> T { x }
  func g<T: Comparable>(_ x: T, _ y: T) -> [T] { [x, y] }
  func h<S: Sequence>(_ s: S) -> S.Element? { nil } }
class B: A { override func f<U>(_ x: U) -> U { print("B"); return x }
  override func g<T: Comparable>(_ x: T, _ y: T) -> [T] { super.g(x, y).sorted() }
  override func h<S: Sequence>(_ s: S) -> S.Element? { s.first { _ in true } } }
class C: B { override func h<S>(_ s: S) -> S.Element? where S: Sequence { Array(s).last } }
let a: A = B()
print(a.f(3), a.g(2, 1), a.h([1, 2]) ?? 0, A().h("ab") as Any, (C() as A).h("xyz")!)
// expect: B
// expect: 3 [1, 2] 1 nil z
