struct Box<T> { var value: T }
extension Box where T == Int {
    static func number(_ n: Int) -> Box { Box(value: n) }
    static var one: Box { Box(value: 1) }
}
func unwrap<T>(_ box: Box<T>) -> T { box.value }
print(unwrap(.number(3)), unwrap(.one))
let sum = unwrap(.number(4)) + 1
print(sum)
// expect: 3 1
// expect: 5
