protocol Describable { func text() -> String }
extension Int: Describable { func text() -> String { "int \(self)" } }
extension Array: Describable where Element: Describable {
    func text() -> String { map { $0.text() }.joined(separator: ", ") }
}
print(5.text(), [1, 2].text(), [[3], [4]].text())
// expect: int 5 int 1, int 2 int 3, int 4
