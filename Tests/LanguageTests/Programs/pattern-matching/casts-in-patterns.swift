class Animal {}
class Dog: Animal { let name = "Rex" }
let all: [Animal] = [Dog(), Animal()]
for a in all {
    if case let d as Dog = a { print(d.name) } else { print("no dog") }
}
// expect: Rex
// expect: no dog
for case let d as Dog in all { print("again", d.name) }
// expect: again Rex
