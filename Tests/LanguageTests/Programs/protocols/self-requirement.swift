protocol Doubling {
    static func + (a: Self, b: Self) -> Self
    func doubled() -> Self
}
extension Doubling { func doubled() -> Self { self + self } }
extension Int: Doubling {}
extension String: Doubling {}
print(4.doubled(), "ab".doubled())
// expect: 8 abab
