struct Button {
    var title: String
    var action: (String) -> String = { "nothing for \($0)" }
}
var b = Button(title: "ok")
print(b.action(b.title))
// expect: nothing for ok
b.action = { $0.uppercased() }
print(b.action(b.title), Button(title: "x", action: { $0 + "!" }).action("hey"))
// expect: OK hey!
