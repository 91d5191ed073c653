var name: String!
print(name == nil)
// expect: true
name = "set"
print(name.count, name!)
// expect: 3 set
let copy: String = name
print(copy)
// expect: set
