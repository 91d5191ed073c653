func f<S>(_ s: S) -> S.Element? where S: Sequence { s.first { _ in true } }
func g<S, T>(_ s: S, _ m: (S.Element) -> T) -> [T] where S: Collection, S.Index == Int, T: Comparable { s.map(m).sorted() }
struct Q<S> where S: Sequence { let s: S; func all() -> [S.Element] { Array(s) }; init<U>(_ u: U, _ k: (U.Element) -> S) where U: Collection { s = k(u.first!) } }
print(f([1])!, g([3, 1]) { 0 - $0 }, Q<[Int]>([2]) { [$0, $0] }.all())
class K { func f<S>(_ s: S) -> S.Element? where S: Sequence { s.first { _ in true } }
 subscript<S>(s: S) -> S.Element? where S: Sequence { f(s) } }
print(K().f("a")!, K()[[1]]!)
// expect: 1 [-3, -1] [2, 2]
// expect: a 1
