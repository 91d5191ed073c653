// trap line 5: Division by zero
protocol Divider { var parts: Int { get } }
extension Divider {
    func share(_ n: Int) -> Int {
        n / parts
    }
}
struct Two: Divider { let parts = 2 }
struct None: Divider { let parts = 0 }
let all: [any Divider] = [Two(), None()]
for d in all { print(d.share(10)) }
// expect: 5
