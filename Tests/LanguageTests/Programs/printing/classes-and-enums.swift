class C {}
enum E { case plain, with(Int), named(x: Int, y: String) }
print(C(), E.plain, E.with(3), E.named(x: 1, y: "s"))
// expect: main.C plain with(3) named(x: 1, y: "s")
print([E.plain], String(reflecting: E.with(1)), "\(E.named(x: 2, y: ""))")
// expect: [main.E.plain] main.E.with(1) named(x: 2, y: "")
