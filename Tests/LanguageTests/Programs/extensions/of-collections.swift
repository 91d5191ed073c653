extension Collection { var middle: Element? { isEmpty ? nil : self[index(startIndex, offsetBy: count / 2)] } }
extension Array where Element: Numeric { func total() -> Element { reduce(0, +) } }
extension Sequence where Element == String { func lengths() -> [Int] { map(\.count) } }
extension Int { var isEven: Bool { isMultiple(of: 2) }; func times(_ f: (Int) -> Void) { for i in 0..<self { f(i) } } }
extension Dictionary where Value: Comparable { var top: Key? { self.max { $0.value < $1.value }?.key } }
print([1, 2, 3].middle!, "hello".middle!, [1.5, 2].total(), ["a", "bb"].lengths(), 4.isEven, ["x": 1, "y": 3].top!); 3.times { print($0, terminator: " ") }; print()
// expect: 2 l 3.5 [1, 2] true y
// expect: 0 1 2 
