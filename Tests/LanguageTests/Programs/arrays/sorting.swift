var xs = [3, 1, 2]
print(xs.sorted(), xs.sorted(by: >))
// expect: [1, 2, 3] [3, 2, 1]
xs.sort()
print(xs)
// expect: [1, 2, 3]
xs.sort { $0 > $1 }
print(xs)
// expect: [3, 2, 1]
let people = [("Bo", 30), ("Al", 25), ("Cy", 30)]
print(people.sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0 }.map { $0.0 })
// expect: ["Al", "Bo", "Cy"]
