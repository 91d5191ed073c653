struct Address { var city = "Paris" }
struct Person { var name: String, address = Address() }
let people = [Person(name: "Ada"), Person(name: "Bo")]
let path = \Person.name
print(people[0][keyPath: path], people.map(\.name), people[1][keyPath: \.address.city])
// expect: Ada ["Ada", "Bo"] Paris
