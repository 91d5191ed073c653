protocol Greeter {
    var name: String { get }
    func greet() -> String
}
extension Greeter {
    func greet() -> String { "hello, \(name)" }
    func twice() -> String { greet() + "; " + greet() }
}
struct Plain: Greeter { let name = "plain" }
struct Loud: Greeter {
    let name = "loud"
    func greet() -> String { "HELLO" }
}
let all: [any Greeter] = [Plain(), Loud()]
for g in all { print(g.twice()) }
// expect: hello, plain; hello, plain
// expect: HELLO; HELLO
