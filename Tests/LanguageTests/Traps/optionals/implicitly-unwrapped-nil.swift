// trap line 6: Unexpectedly found nil while implicitly unwrapping an Optional value
var name: String!
name = "x"
print(name.count)
name = nil
print(name.count)
// expect: 1
