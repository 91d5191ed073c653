// A `let` keeps its value, a `var` may get another of the same type.
let birthYear = 1815
var age = 36
age += 1
print(birthYear, age)
// expect: 1815 37
var greeting: String
greeting = "hello"
print(greeting)
// expect: hello
