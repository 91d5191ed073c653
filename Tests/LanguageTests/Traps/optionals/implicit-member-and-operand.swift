class View { var title: String!; var width: Int! }
let view = View()
view.title = "a"
print(view.title + "b")
view.width += 1
// expect: ab
// trap line 5: Unexpectedly found nil while implicitly unwrapping an Optional value
