func d<T>(_ x: T) -> String { "T" }
func d<T>(_ x: T?) -> String { "O" }
print(d(1 as Int?), d(Optional("s")), d(2))
let o: Int? = nil
print(d(o))
func e<T>(_ x: T) -> String { "T" }
func e<T: Collection>(_ x: T) -> String where T.Element: Numeric { "CN" }
func g<T>(_ x: [T]) -> String { "A" }
func g<T: Numeric>(_ x: [T]) -> String { "N" }
print(g(["a"]), g([1]), g([1.5]), g([true]))
func h<T: Sequence>(_ x: T) -> Int where T.Element == String { 1 }
func h<T: Sequence>(_ x: T) -> Int where T.Element == Int { 2 }
print(h(["a"]), h([1]), h(1...2))
// expect: O O T
// expect: O
// expect: A N N A
// expect: 1 2 2
