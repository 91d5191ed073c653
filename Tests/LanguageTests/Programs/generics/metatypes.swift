func name<T>(_ type: T.Type) -> String { "\(type)" }
func typeName<T>(of x: T) -> String { String(describing: T.self) }
print(name(Int.self), name([String: Double].self), typeName(of: 1.5), typeName(of: [1]), Optional<Int>.self)
// expect: Int Dictionary<String, Double> Double Array<Int> Optional<Int>
