let count: Int? = nil
print(count ?? "none")
print(count.map { "\($0)" } ?? "none")
// expect: none
// expect: none
