func d<T>(_ x: T) -> String { "T" }
func d<T>(_ x: T?) -> String { "O" }
print(d(1 as Int?), d(Optional("s")), d(2))
let o: Int? = nil
print(d(o))
func e<T>(_ x: T) -> String { "T" }
func e<T: Collection>(_ x: T) -> String where T.Element: Numeric { "CN" }
print(e(["a"]), e([1]), e("s"), e([[1]]))
func g<T>(_ x: [T]) -> String { "A" }
func g<T: Numeric>(_ x: [T]) -> String { "N" }
print(g(["a"]), g([1]), g([1.5]), g([true]))
func descr<T>(_ x: T) -> String { "T" }; func descr<T: Numeric>(_ x: T) -> String { "N" }; func descr<T>(_ x: T?) -> String { "O" }
print(descr(1 as Int?), descr(1), descr("s"), descr(Optional("q")))
// expect: O O T
// expect: O
// expect: T CN T T
// expect: A N N A
// expect: O N T O
