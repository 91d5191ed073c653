print("apple" < "banana", "Zebra" < "apple", "a" == "a", "a" != "b")
// expect: true true true true
print("caf\u{e9}" == "cafe\u{301}")
// expect: true
print(["pear", "Apple", "fig"].sorted())
// expect: ["Apple", "fig", "pear"]
print("abc".compareLength("ab"))
// expect: 1
extension String {
    func compareLength(_ other: String) -> Int { count - other.count }
}
